"""Any of several."""

from alongside.content.kinds.kind import Kind
from alongside.content.kinds.options import Named

KIND = Kind(
    options=(
        Named(
            "options",
            ", a mapping of id to words; any may be ticked",
            example="options: {time: Not enough time, skills: Not sure of my skills}",
        ),
    ),
    screen="tick boxes",
    paper="boxes",
)
