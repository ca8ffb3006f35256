"""Lines, one below the other, that can be added to."""

from alongside.content.kinds.kind import Kind
from alongside.content.kinds.options import Rows

KIND = Kind(
    options=(Rows("items", " (default 3): how many lines to offer", default=3, may_be_named=False),),
    screen="lines that can be added to",
    paper="numbered rules",
)
