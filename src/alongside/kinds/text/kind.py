"""Words: on one line or several."""

from alongside.content.kinds.kind import Kind
from alongside.content.kinds.options import Number, Words

KIND = Kind(
    options=(
        Number("lines", " (default 4; 1 gives a single line)", default=4, least=1, most=40),
        Words(
            "known",
            ", such as `contacts.supervisor.number`: if `organisation.yml` has it, it is shown as text, with no field"
            " to fill in",
        ),
    ),
    screen="text area",
    paper="ruled lines",
    is_short=lambda prompt: prompt.lines == 1,
)
