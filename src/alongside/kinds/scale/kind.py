"""A number between two ends."""

from alongside.content.files.fields import Fields
from alongside.content.kinds.kind import Kind
from alongside.content.kinds.options import Number, Words
from alongside.content.model import Prompt


def _check(prompt: Prompt, fields: Fields) -> None:
    if not 1 <= prompt.high - prompt.low <= 20:
        fields.wrong("high" if fields.has("high") else "low", "such that the scale has 2 to 21 places")


KIND = Kind(
    options=(
        Number("low", ", a whole number (default 0)", default=0, least=0, most=100),
        Number("high", ", a whole number (default 10)", default=10, least=1, most=100),
        Words("low_label"),
        Words("high_label"),
    ),
    screen="radio buttons in a row",
    paper="numbered circles",
    check=_check,
    tells=lambda prompt: {"low": prompt.low, "high": prompt.high},
)
