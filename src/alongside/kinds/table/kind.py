"""Fields in rows and columns."""

from alongside.content.kinds.kind import Kind
from alongside.content.kinds.options import Named, Rows

KIND = Kind(
    options=(
        Named("columns", ", a mapping of id to heading", example="columns: {who: Who, how: How often}"),
        Rows("rows", ", a number of blank rows (default 4) or a mapping of id to row heading", default=4),
    ),
    screen="table of fields",
    paper="table to fill in",
    is_tall=True,
)
