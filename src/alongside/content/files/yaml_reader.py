"""The one reader of YAML that people write: words stay as they were written, and each has its line.

YAML guesses at types: a telephone number loses its plus, `no` becomes false, 12:30 becomes 750. Here a value is always
words; who needs a number, a day or yes-or-no reads it from them (fields.py), and can say what was written instead.

Where libyaml is installed, it reads what is in order, several times as fast. Whatever it stumbles over, and the little
that it takes more lightly than PyYAML, goes to PyYAML's own parser, so that a slip has the same words everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import yaml

from alongside.content.files.text_files import HIDDEN, invisible_fault
from alongside.content.files.yaml_faults import MISSING_QUOTE, Place, explain
from alongside.content.files.yaml_spaces import ODD, fault_of_key, faults_of_scalar, faults_that_end_with_them
from alongside.content.problems import Problems

Value = Any
"""Words, a list of values, or a mapping of words to values."""
_DEEPEST = 12
FAST: type | None = getattr(yaml, "CSafeLoader", None)
"""libyaml's parser; None where PyYAML was installed without it."""
_CUT_OFF = re.compile(r"[ \t]+#[^\s#]")
_TAKEN_LIGHTLY = re.compile(r"\t|[|>][-+\d]*#")
"""What libyaml accepts and PyYAML does not: tabs, and words right after a bar."""


@dataclass(frozen=True)
class YamlWithLines:
    """A YAML mapping with the line of each key, and of all that lies in it, as `key.0` or `key.inner`."""

    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    line: int = 1
    """Where it begins; 0 for one that could not be read."""

    @property
    def is_read(self) -> bool:
        """Whether it could be read, if only as empty."""
        return self.line > 0

    def at(self, key: str) -> int:
        """Return the line of a key; where it is missing, the line on which what it should stand in begins."""
        while key not in self.lines and "." in key:
            key = key.rpartition(".")[0]
        return self.lines.get(key, self.line)


class YamlFault(Exception):
    """YAML that cannot be read, with the line of each fault, counted in the file."""

    def __init__(self, places: list[Place]) -> None:
        super().__init__(places[0].why)
        self.places = places

    def tell(self, problems: Problems, path: PurePosixPath, code: str) -> None:
        """Add each fault to `problems`, under a code whose advice says why."""
        for line, why in self.places:
            problems.add(path, line, code, why=why)


class _TooDeepError(Exception):
    """Lists within lists, deeper than anybody writes."""


def load_yaml(text: str, first_line: int = 1, *, tags: bool = False) -> YamlWithLines:
    """Return a YAML mapping with line numbers. Raises `YamlFault` for anything else; `tags` are overlooked if asked."""
    values, lines = _load(text, first_line, tags)
    if values is None:
        return YamlWithLines(line=first_line)
    if not isinstance(values, dict):
        raise YamlFault([Place(first_line, "it should be a list of  key: value")])
    return YamlWithLines(values, lines, first_line)


def read_yaml(path: PurePosixPath, text: str, problems: Problems, code: str) -> YamlWithLines:
    """Return a YAML mapping; its faults go to `problems`, and then it is empty."""
    try:
        return load_yaml(text)
    except YamlFault as fault:
        fault.tell(problems, path, code)
        return YamlWithLines()


def load_yaml_list(text: str) -> tuple[list[Value], Mapping[str, int]]:
    """Return a YAML list, and the line of each entry as `0`, and of what lies in it as `0.key`. Raises `YamlFault`."""
    values, lines = _load(text, 1, tags=False)
    if values is None:
        return [], lines
    if not isinstance(values, list):
        raise YamlFault([Place(1, "it should be a list, each entry on a line that begins with a dash")])
    return values, lines


def read_yaml_list(
    path: PurePosixPath, text: str, problems: Problems, code: str
) -> tuple[list[Value], Mapping[str, int]]:
    """Return a YAML list and its lines, as `load_yaml_list` does; its faults go to `problems`, and then it is empty."""
    try:
        return load_yaml_list(text)
    except YamlFault as fault:
        fault.tell(problems, path, code)
        return [], {}


def _load(text: str, first_line: int, tags: bool) -> tuple[Value, Mapping[str, int]]:
    if FAST and not _TAKEN_LIGHTLY.search(text):
        with suppress(yaml.YAMLError, _TooDeepError):
            builder = _Builder(text, tags, FAST)
            values = builder.whole()
            if not builder.faults and not builder.has_question_in_brackets():
                return values, builder.lines_from(first_line)
    builder = _Builder(text, tags, yaml.SafeLoader)
    try:
        values = builder.whole()
    except yaml.YAMLError as fault:
        place = explain(fault, text)
        builder.faults.extend(faults_that_end_with_them(text, place.line) or [place])
    except _TooDeepError:
        pass  # it is among the faults
    if builder.faults:
        raise YamlFault([Place(line + first_line, why) for line, why in dict.fromkeys(builder.faults)])
    return values, builder.lines_from(first_line)


class _Builder:
    """Builds values from the parser's events; lines are counted from 0."""

    def __init__(self, text: str, tags: bool, parser: Any) -> None:
        self.rows = text.split("\n")
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=parser)
        self.tags = tags
        self.lines: dict[str, int] = {}
        self.in_brackets: list[tuple[int, int]] = []
        self.faults: list[Place] = []
        self.has_odd_spaces = bool(ODD.search(text))

    def whole(self) -> Value:
        """Return the value of the one document; None where there is none."""
        value = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fault(event, "a line of --- begins a second document: take it out")
            elif isinstance(event, yaml.NodeEvent):
                value = self._value(event, "", -1, 0)
        return None if documents == 0 or value == "" else value

    def lines_from(self, first_line: int) -> Mapping[str, int]:
        """Return the line of each value in a file in which the text begins at `first_line`."""
        return {place: line + first_line for place, line in self.lines.items()}

    def has_question_in_brackets(self) -> bool:
        """Say whether a question mark stands on a line with brackets: there it is no word to PyYAML."""
        return any("?" in row for first, last in self.in_brackets for row in self.rows[first : last + 1])

    def _value(self, event: yaml.Event, place: str, indent: int, depth: int) -> Value:
        if isinstance(event, yaml.AliasEvent):
            self._fault(event, "a value that begins with * goes between quotes")
            return ""
        if getattr(event, "anchor", None):
            self._fault(event, "a value that begins with & goes between quotes")
        if getattr(event, "tag", None) and not self.tags:
            self._fault(event, "a value that begins with ! goes between quotes")
        if isinstance(event, yaml.ScalarEvent):
            self._check_quotes(event, indent)
            self._check_remark(event)
            if self.has_odd_spaces:
                self.faults.extend(faults_of_scalar(event, self.rows))
            if hidden := HIDDEN.search(event.value):  # which quotes can hold by their number
                self._fault(event, invisible_fault(hidden[0]))
            return str(event.value)
        if depth == _DEEPEST:
            self._fault(event, "there are too many lists within each other")
            raise _TooDeepError
        in_block = not getattr(event, "flow_style", False)
        if isinstance(event, yaml.SequenceStartEvent):
            found, end = self._list(place, indent, depth)
        else:
            found, end = self._mapping(place, in_block, depth)
        if not in_block:
            self.in_brackets.append((_line(event), _line(end)))
        return found

    def _list(self, place: str, indent: int, depth: int) -> tuple[Value, yaml.Event]:
        found: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            inner = f"{place}.{len(found)}" if place else str(len(found))
            self.lines[inner] = _line(event)
            found.append(self._value(event, inner, indent, depth + 1))
        return found, event

    def _mapping(self, place: str, in_block: bool, depth: int) -> tuple[Value, yaml.Event]:
        found: dict[str, Value] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._fault(event, "a key should be words, and this is a list")
            key = str(self._value(event, "", -1, depth + 1))
            inner = f"{place}.{key}" if place else key
            if not getattr(event, "style", None) and (why := fault_of_key(key)):
                self._fault(event, why)
            if key in found:
                self._fault(event, f"the key {key} is there twice")
            self.lines.setdefault(inner, _line(event))
            indent = _column(event) if in_block else -1
            found[key] = self._value(next(self.events), inner, indent, depth + 1)
        return found, event

    def _check_quotes(self, event: yaml.ScalarEvent, indent: int) -> None:
        """Words between quotes may go on in the next line, but only further in: else the closing quote is missing."""
        first, last = _line(event), event.end_mark.line if event.end_mark else _line(event)
        if event.style not in ("'", '"') or indent < 0:
            return
        going_on = [row for row in self.rows[first + 1 : last + 1] if row.strip()]
        if any(len(row) - len(row.lstrip(" ")) <= indent for row in going_on):
            self._fault(event, MISSING_QUOTE)

    def _check_remark(self, event: yaml.ScalarEvent) -> None:
        """A # behind a space ends the words: “flat #3” would lose its end unseen. A remark has a space after its #."""
        if not event.end_mark or event.end_mark.line >= len(self.rows):
            return
        if _CUT_OFF.match(self.rows[event.end_mark.line], event.end_mark.column):
            self._fault(event, "words with a # in them go between quotes, and a remark has a space after its #")

    def _fault(self, event: yaml.Event, why: str) -> None:
        self.faults.append(Place(_line(event), why))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line if event.start_mark else 0


def _column(event: yaml.Event) -> int:
    return event.start_mark.column if event.start_mark else 0
