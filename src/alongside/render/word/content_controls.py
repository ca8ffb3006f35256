"""Content controls: what is filled in with the keyboard, with the signs beside them for a pen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from alongside.render.word.ooxml import escape, fitted, shorten, style_of_run, text

CHOOSE_SHORT = "Choose, or mark:"
"""The hint in a narrow place."""
NOTHING = "Nothing chosen"
"""The entry of a list that takes a choice back."""
_SIGNS = "MS Gothic"
"""The font that Word itself writes for its boxes: it holds all signs of ours."""
_ENTRY_LIMIT = 250
"""Word cuts longer entries of a list (ContentControlListEntry.Text, Office VBA reference: 255 characters)."""


class ContentControls:
    """Makes content controls, each with a number of its own within its document."""

    def __init__(self, *, whole: bool = False) -> None:
        """Begin with number 1; `whole` leaves tags in their full length, for a script to fill in by them."""
        self._last = 0
        self.whole = whole
        self.entry = ""
        """What names begin with: the number of the entry at hand, where there are several."""

    def _control(self, name: str, tag: str, kind: str, content: str, *, placeholder: bool) -> str:
        self._last += 1
        tag, name = tag if self.whole else fitted(tag), shorten(self.entry + name)
        # The style for what is typed, so that it does not take over the look of the lines it replaces.
        look = f"<w:rPr>{style_of_run('AnswerText')}</w:rPr>" if placeholder else ""
        showing = "<w:showingPlcHdr/>" if placeholder else ""
        return (
            f'<w:sdt><w:sdtPr>{look}<w:alias w:val="{escape(name)}"/><w:tag w:val="{escape(tag)}"/>'
            f'<w:id w:val="{self._last}"/>{showing}{kind}</w:sdtPr>'
            f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )

    def words(self, name: str, tag: str, content: str) -> str:
        """Return a control for words, inside a paragraph, around the runs that show while it is empty.

        It takes rich text and stands inside its paragraph: LibreOffice 7.4 turns other controls for words
        into fields of one line and drops what is ruled in them.
        """
        return self._control(name, tag, "", content, placeholder=True)

    def date(self, name: str, tag: str, content: str) -> str:
        """Return a control with a calendar."""
        kind = (
            '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/>'
            '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
        )
        return self._control(name, tag, kind, content, placeholder=True)

    def box(self, name: str, tag: str) -> str:
        """Return a box to tick."""
        kind = (
            f'<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="{_SIGNS}"/>'
            f'<w14:uncheckedState w14:val="2610" w14:font="{_SIGNS}"/></w14:checkbox>'
        )
        return self._control(name, tag, kind, _sign("Box", "☐"), placeholder=False)

    def one_of(self, name: str, tag: str, options: Mapping[str, str], hint: str = "", lined: int = 0) -> str:
        """Return a list to choose one of several from; its values are the ids of the options.

        Until something is chosen the hint stands there, and the first entry brings it back. What is printed beside it,
        a `ring` for each option in the same order, is for a pen. In place of the hint may stand a line as long as
        `lined` wide spaces.
        """
        entries = "".join(
            f'<w:listItem w:displayText="{escape(words)}" w:value="{escape(id)}"/>'
            for id, words in zip(options, _unlike(options.values()), strict=True)
        )
        kind = f'<w:dropDownList><w:listItem w:displayText="{escape(NOTHING)}" w:value=""/>{entries}</w:dropDownList>'
        line = '<w:u w:val="single"/>' if lined else ""
        shown = text(hint or "\u2003" * lined, style_of_run("PlaceholderText") + line)
        return self._control(name, tag, kind, shown, placeholder=True)

    def gap(self, name: str, tag: str, kind: str | Mapping[str, str] = "", width: int = 2) -> str:
        """Return a place that prints blank and takes what its kind says: words, a date, a tick, or one of several.

        Wide spaces, `width` of them, give a pointer something to hit.
        """
        spaces = "\u2003" * width
        if isinstance(kind, Mapping):
            return self.one_of(name, tag, kind, spaces)
        if kind == "tick":
            return self.box(name, tag)
        make = self.date if kind == "date" else self.words
        return make(name, tag, text(spaces, style_of_run("PlaceholderText")))


def ring() -> str:
    """Return a ring to mark with a pen. browser/export/word/content-controls.ts fills that of an answer."""
    return _sign("Ring", "○")


def _sign(style: str, sign: str) -> str:
    return (
        f'<w:r><w:rPr>{style_of_run(style)}<w:rFonts w:ascii="{_SIGNS}" w:eastAsia="{_SIGNS}"'
        f' w:hAnsi="{_SIGNS}" w:hint="eastAsia"/></w:rPr><w:t>{sign}</w:t></w:r>'
    )


def _unlike(options: Iterable[str]) -> list[str]:
    """Return words for the entries of a list, which Word wants to be short and all different."""
    found: list[str] = []
    for words in options:
        entry = shorten(re.sub("_{4,}", "…", words), _ENTRY_LIMIT)
        same = sum(re.fullmatch(rf"{re.escape(entry)}( \(\d+\))?", other) is not None for other in (NOTHING, *found))
        found.append(f"{entry} ({same + 1})" if same else entry)
    return found
