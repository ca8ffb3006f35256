"""The body of a file as Markdown and blocks of ours, each with its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import PurePosixPath

from alongside.content.files.yaml_reader import YamlFault, YamlWithLines, load_yaml
from alongside.content.markdown.dialect import BOXES
from alongside.content.markdown.fences import (
    CLOSE,
    OPEN,
    OWN_BLOCKS,
    code_fault,
    code_lines,
    fence_fault,
    name_left,
    names_a_block,
    tags_left_open,
)
from alongside.content.markdown.foreign_marks import foreign_marks
from alongside.content.markdown.lists import list_faults
from alongside.content.markdown.options import OPTION, misplaced
from alongside.content.markdown.raw import RawBlock, RawText
from alongside.content.problems import Problems, hint


def scan_blocks(path: PurePosixPath, body: str, first_line: int, problems: Problems) -> Iterator[RawText | RawBlock]:
    """Yield the body as Markdown and blocks of ours, in order; boxes stay in the Markdown.

    The page's own blocks keep no line numbers, and leave one that they refuse in the page without a word: so they
    are found here first, and only blocks without fault go on.
    """
    return _Scanner(path, body, first_line, problems).parts()


@dataclass
class _Box:
    """A box that is open; one that was not understood has no marks, and any line of slashes ends it."""

    marks: str
    line: int
    strays: list[tuple[int, str]] = field(default_factory=list)
    """Lines in it that end something else, with their marks: or it itself, with too few slashes or too many."""


class _Scanner:
    def __init__(self, path: PurePosixPath, body: str, first_line: int, problems: Problems) -> None:
        self.path = path
        self.lines = body.split("\n")
        self.first_line = first_line
        self.problems = problems
        self.code = code_lines(body)
        self.options: set[int] = set()
        self.fences: set[int] = set()
        self.strays: set[int] = set()
        self.boxes: list[_Box] = []
        self.left_open = 0
        """How many boxes were still open where a block began, which was said: their last lines may still come."""

    def parts(self) -> Iterator[RawText | RawBlock]:
        start = at = 0
        while at < len(self.lines):
            opened = None if at in self.code else OPEN.match(self.lines[at])
            if opened and opened["name"] in OWN_BLOCKS:
                self._leave_boxes(at, opened["name"])
                yield from self._plain(start, at)
                fence, at = self._fence(at, opened)
                start = at + 1
                if fence:
                    yield fence
            else:
                self._line(at)
            at += 1
        self._end_boxes()
        yield from self._plain(start, len(self.lines))
        for at in tags_left_open(self.lines, self.fences, self.code):
            self._add(at, "html-open")
        for at in self.fences - self.strays:
            if (closed := CLOSE.match(self.lines[at])) and closed["end"]:
                self._add(at, "block-nearly", why=f"close a block with {closed[1]} and nothing behind it")
        apart = self.fences | self.options | self.code
        for number, code, details in list_faults(self.lines, apart):
            self._add(number, code, **details)
        for number, mark, why in foreign_marks(self.lines, apart):
            self._add(number, "mark-unknown", value=mark, why=why)

    def _add(self, at: int, code: str, **details: object) -> None:
        self.problems.add(self.path, self.first_line + at, code, **details)

    def _plain(self, start: int, end: int) -> Iterator[RawText]:
        if text := "\n".join(self.lines[start:end]).strip("\n"):
            yield RawText(text, self.first_line + self._first(start))

    def _first(self, start: int) -> int:
        """Return the index of the first line from `start` that holds something."""
        return next((n for n in range(start, len(self.lines)) if self.lines[n].strip()), start)

    def _line(self, at: int) -> None:
        """Look at a line outside of blocks of ours, or inside of one."""
        if at in self.code:
            return
        line = self.lines[at]
        if name := name_left(line):
            self._add(at, "name-left", value=name)
        if why := code_fault(line):
            self._add(at, "code-broken", why=why)
        elif opened := OPEN.match(line):
            self.fences.add(at)
            name = opened["name"]
            self.boxes.append(_Box(opened["fence"] if name in BOXES else "", at))
            if name in BOXES:
                self._no_options(at + 1)
            else:
                self._add(at, "block-unknown", value=name, hint=hint(name, [*OWN_BLOCKS, *BOXES]))
                self._options_below(at)
        elif closed := CLOSE.match(line):
            self.fences.add(at)
            self._close(at, closed[1])
        elif why := fence_fault(line, self.lines[at + 1] if at + 1 < len(self.lines) else ""):
            self.fences.add(at)
            self._add(at, "block-nearly", why=why)
            self._options_below(at)
            if names_a_block(line):
                self.boxes.append(_Box("", at))

    def _options_below(self, at: int) -> None:
        """Take what is indented below a line that was not understood for the options of a block."""
        below = range(at + 1, len(self.lines))
        self.options.update(takewhile(lambda line: self.lines[line].startswith("    "), below))

    def _close(self, at: int, marks: str) -> None:
        """Close the innermost box, or say that nothing is open."""
        if self.boxes and self.boxes[-1].marks in ("", marks):
            self._strays(self.boxes.pop().strays)
        elif self.boxes:
            self.boxes[-1].strays.append((at, marks))
        elif self.left_open:
            self.left_open -= 1
        else:
            self._strays([(at, marks)])
            within = takewhile(lambda line: line not in self.fences, reversed(range(at)))
            self.options.update(line for line in within if self.lines[line].startswith("    "))

    def _strays(self, strays: list[tuple[int, str]]) -> None:
        self.strays.update(at for at, _ in strays)
        for at, marks in strays:
            self._add(at, "block-not-open", fence=marks)

    def _no_options(self, at: int) -> None:
        """Refuse options of a box, which would change what the page makes of it."""
        line = self.lines[at] if at < len(self.lines) else ""
        if line.strip() and line.expandtabs(4).startswith("    "):
            self.options.add(at)
            self._add(at, "html-refused", value=line.strip()[:40])

    def _leave_boxes(self, at: int, name: str) -> None:
        if named := [box for box in self.boxes if box.marks]:
            box = named[-1]
            self._add(at, "block-nested", value=name, opened=self.first_line + box.line, fence=box.marks)
            self.left_open += len(named)
        self.boxes.clear()

    def _end_boxes(self) -> None:
        for box in self.boxes:
            if box.marks:
                self._add(box.line, "block-not-closed", fence=box.marks)
        self.boxes.clear()

    def _fence(self, at: int, opened: re.Match[str]) -> tuple[RawBlock | None, int]:
        """Return the block that opens at a line, and the index of the line that closes it."""
        option_end, options = self._options(at)
        self.fences.add(at)
        end = self._end(at, option_end, opened["fence"])
        if end is None and not any(map(self._nearly_closes, range(option_end, self._resume(at) + 1))):
            self._add(at, "block-not-closed", fence=opened["fence"])
        if end is None or options is None:
            return None, self._resume(at) if end is None else end
        content = "\n".join(self.lines[option_end:end]).strip("\n")
        line = self.first_line + at
        place = self.first_line + self._first(option_end)
        return RawBlock(opened["name"], opened["argument"] or "", options, content, line, place), end

    def _end(self, at: int, start: int, marks: str) -> int | None:
        """Return the line that closes a block, and look at the lines before it; None where no line does."""
        strays: list[tuple[int, str]] = []
        for end in range(start, len(self.lines)):
            if end in self.code:
                continue
            closed, inner = CLOSE.match(self.lines[end]), OPEN.match(self.lines[end])
            if inner and inner["name"] in OWN_BLOCKS:
                break  # most likely the closing line was forgotten
            if closed and closed[1] == marks and not self.boxes:
                self.fences.add(end)
                self._strays(strays)
                return end
            if closed and not self.boxes:
                self.fences.add(end)
                strays.append((end, closed[1]))  # or the block's own last line, with too few slashes or too many
                continue
            self._line(end)
        self.boxes.clear()
        return None

    def _nearly_closes(self, at: int) -> bool:
        """Return whether a line was said to be nearly one of slashes alone."""
        return at in self.fences and not re.search(r"\w", self.lines[at]) and not CLOSE.match(self.lines[at])

    def _resume(self, at: int) -> int:
        """Return the line before which to go on after a block that is not closed, so that later faults are found."""
        for end in range(at + 1, len(self.lines)):
            inner = OPEN.match(self.lines[end])
            if inner and inner["name"] in OWN_BLOCKS and end not in self.code:
                return end - 1
        return len(self.lines) - 1

    def _options(self, at: int) -> tuple[int, YamlWithLines | None]:
        """Return the line after the options of a block, and the options; None where they cannot be read."""
        start = end = at + 1
        while end < len(self.lines) and re.match(r"    \s*(?!//)\S", self.lines[end]):
            end += 1
        self.options.update(range(start, end))
        if wrong := misplaced(self.lines, start, end):
            line, why = wrong
            self._add(line, "block-options-broken", why=why)
            while end < len(self.lines) and (OPTION.match(self.lines[end]) or not self.lines[end][:4].strip()):
                self.options.add(end)
                end += 1
            return end, None
        try:
            text = "\n".join(line[4:] for line in self.lines[start:end])
            options = load_yaml(text, self.first_line + start)
        except YamlFault as fault:
            fault.tell(self.problems, self.path, "block-options-broken")
            return end, None
        return end, YamlWithLines(options.values, options.lines, self.first_line + at)
