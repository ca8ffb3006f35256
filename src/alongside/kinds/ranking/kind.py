"""Things to be put in order. An answer is the place of each by its id, so it outlives other words and another order."""

from alongside.content.kinds.kind import Kind
from alongside.content.kinds.options import Named

KIND = Kind(
    options=(
        Named(
            "items",
            ", a mapping of id to words: two or more things, shown in your order at first",
            example="items: {listening: Listening well, asking: Asking good questions}",
            least=2,
        ),
    ),
    screen="rows to move up and down, by buttons or by dragging",
    paper="a box for a number before each",
)
