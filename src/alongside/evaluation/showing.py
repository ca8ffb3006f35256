"""Tables, sentences and drawings for a notebook: words first, and every figure of a drawing in a table too."""

from collections.abc import Iterable, Sequence
from html import escape
from textwrap import wrap

TEAL = "#23868f"
"""Stands out from white (4.3 to 1) and from a dark page (4.0 to 1)."""
WIDTH = 340
"""Of a drawing, in its own units: as wide as a phone, so that words have their size there."""


class Table:
    """Rows of words under headings, for reading and for copying."""

    def __init__(self, caption: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Take the words of the table; the first of a row is its heading."""
        self.caption, self.headings, self.rows = caption, headings, list(rows)

    def __repr__(self) -> str:
        """Return the table in plain letters."""
        return "\n".join([self.caption, *(" | ".join(row) for row in [self.headings, *self.rows])])

    def _repr_html_(self) -> str:
        """Return the table for a page."""
        head = "".join(f'<th scope="col">{escape(words)}</th>' for words in self.headings)
        body = "".join(
            f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(words)}</td>" for words in rest)}</tr>'
            for first, *rest in self.rows
        )
        caption = f"<caption>{escape(self.caption)}</caption>"
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


class Sentences:
    """What the figures say, a sentence for each point."""

    def __init__(self, sentences: Iterable[str]) -> None:
        """Take the sentences."""
        self.sentences = list(sentences)

    def __repr__(self) -> str:
        """Return the sentences in plain letters."""
        return "\n".join(f"- {each}" for each in self.sentences)

    def _repr_html_(self) -> str:
        """Return the sentences as a list."""
        return f"<ul>{''.join(f'<li>{escape(each)}</li>' for each in self.sentences)}</ul>"


class Drawing:
    """A drawing with its name, and with words for whoever does not see it."""

    def __init__(self, name: str, told: str, parts: Iterable[str], height: float) -> None:
        """Take the pieces of the drawing, from its top to `height`."""
        self.name, self.told, self.parts, self.height = name, told, list(parts), height

    def __repr__(self) -> str:
        """Return what stands here where drawings cannot be shown."""
        return f"Chart: {self.name}. {self.told}"

    def _repr_html_(self) -> str:
        """Return the drawing."""
        id = "".join(letter for letter in self.name.lower() if letter.isalpha())
        lines = wrap(self.name, 40)
        top = 21 * len(lines) + 6
        title = "".join(words(8, 17 + 21 * row, each, size=16) for row, each in enumerate(lines))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{id}-name {id}-told" '
            f'viewBox="0 0 {WIDTH} {self.height + top:g}" width="{WIDTH * 1.4:g}" font-size="14" font-family="inherit">'
            f'<title id="{id}-name">{escape(self.name)}</title><desc id="{id}-told">{escape(self.told)}</desc>'
            f'{title}<g transform="translate(0 {top})">{"".join(self.parts)}</g></svg>'
        )


def words(x: float, y: float, text: object, anchor: str = "start", weight: str = "normal", size: float = 14) -> str:
    """Return words of a drawing."""
    look = f'text-anchor="{anchor}" font-weight="{weight}" font-size="{size:g}" fill="currentColor"'
    return f'<text x="{x:g}" y="{y:g}" {look}>{escape(str(text))}</text>'


def line(x1: float, y1: float, x2: float, y2: float, width: float = 1, dashes: str = "", colour: str = "") -> str:
    """Return a line of a drawing."""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    stroke = colour or "currentColor"
    return f'<path d="M{x1:.4g} {y1:.4g}L{x2:.4g} {y2:.4g}" stroke="{stroke}" stroke-width="{width:g}"{dashed}/>'


def heading(text: str, y: float) -> tuple[list[str], float]:
    """Return a heading of a drawing in as many lines as it needs, and where the next thing can begin."""
    lines = wrap(text, 36) or [""]
    return [words(8, y + 18 * row, each, weight="bold") for row, each in enumerate(lines)], y + 18 * len(lines)


def bars(name: str, told: str, groups: Iterable[tuple[str, Sequence[tuple[str, int]]]]) -> Drawing:
    """Return a drawing with a bar for each number, in groups under their headings."""
    listed = list(groups)
    most = max([1, *(number for _, counted in listed for _, number in counted)])
    left = 18 + 7.6 * max([1, *(len(label) for _, counted in listed for label, _ in counted)])
    parts: list[str] = []
    y = 18.0
    for title, counted in listed:
        drawn, y = heading(title, y)
        parts += drawn
        for label, number in counted:
            across = (WIDTH - 30 - left) * number / most
            parts.append(words(left - 8, y + 3, label, "end"))
            parts.append(f'<rect x="{left:g}" y="{y - 9:g}" width="{across:g}" height="14" fill="{TEAL}"/>')
            parts.append(words(left + across + 6, y + 3, number))
            y += 21
        y += 16
    return Drawing(name, told, parts, y - 16)
