"""Files as text with line numbers: front matter, and the blocks between lines of slashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import yaml

from alongside.content.markdown import BOXES
from alongside.content.problems import Problems, hint

OWN_BLOCKS = ("prompt", "facilitator", "slide", "exercise")
_OPEN = re.compile(r"(?P<fence>/{3,})[ \t]*(?P<name>[A-Za-z][\w-]*)[ \t]*(?:\|[ \t]*(?P<argument>.*?))?[ \t]*$")
_CLOSE = re.compile(r"(/{3,})[ \t]*$")
_CODE = re.compile(r" {0,3}(`{3,}|~{3,})")


class Loader(yaml.SafeLoader):
    """YAML as authors mean it: `yes`, `no`, `on`, 09:30 and dates stay the words that were written."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":timestamp", ":int", ":float"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?(0|[1-9][0-9]*)$"), list("-+0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(yes|no|true|false)$"), list("yntf"))


@dataclass(frozen=True)
class Data:
    """A YAML mapping with the line of each of its keys, and of each entry of its lists as `key.0`."""

    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    line: int = 1

    def at(self, key: str) -> int:
        """Return the line of a key; where it is missing, the line on which the mapping begins."""
        return self.lines.get(key, self.line)


@dataclass(frozen=True)
class Fence:
    """One block of ours as it stands in the file."""

    name: str
    argument: str
    options: Data
    content: str
    line: int
    content_line: int


@dataclass(frozen=True)
class Plain:
    """Markdown between blocks."""

    text: str
    line: int


@dataclass(frozen=True)
class Source:
    """A file: its head as data and its body as text."""

    path: PurePosixPath
    head: Data
    body: str
    body_line: int


def load_yaml(text: str, first_line: int = 1) -> Data:
    """Return a YAML mapping with line numbers. Raises `YamlFault` for anything else."""
    loader: Loader | None = None
    try:
        loader = Loader(text)  # says no to characters that YAML cannot hold
        node = loader.get_single_node()
        if node is None:
            return Data(line=first_line)
        if not isinstance(node, yaml.MappingNode):
            raise YamlFault("it should be a list of  key: value", first_line)
        lines: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + first_line
            if str(key.value) in lines:
                raise YamlFault(f"the key {key.value} stands there twice", line)
            lines[str(key.value)] = line
            if isinstance(value, yaml.SequenceNode):
                for index, entry in enumerate(value.value):
                    lines[f"{key.value}.{index}"] = entry.start_mark.line + first_line
        values = {str(key): value for key, value in loader.construct_document(node).items()}
        return Data(values, lines, first_line)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line = mark.line + first_line if mark else first_line
        raise YamlFault(_say(fault), line) from None
    except (yaml.YAMLError, ValueError, TypeError) as fault:
        raise YamlFault(str(fault).splitlines()[0], first_line) from None
    finally:
        if loader:
            loader.dispose()


class YamlFault(Exception):
    """YAML that cannot be read; `line` is counted in the file."""

    def __init__(self, why: str, line: int) -> None:
        super().__init__(why)
        self.line = line


def _say(fault: yaml.MarkedYAMLError) -> str:
    why = fault.problem or "it cannot be read"
    if "mapping values are not allowed" in why:
        return "words with a colon in them go between quotes"
    if "expected ',' or" in why:
        return "a bracket is not closed"
    if "cannot start any token" in why:
        return "a value may not begin with this character: put it between quotes"
    return why


def split(path: PurePosixPath, text: str, problems: Problems, head_needed: bool = True) -> Source:
    """Return a file as head and body; faults of the head go to `problems`."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        if head_needed:
            problems.add(path, 1, "front-matter-missing")
        return Source(path, Data(), text, 1)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        problems.add(path, 1, "front-matter-missing")
        return Source(path, Data(), "", 1)
    try:
        head = load_yaml("\n".join(lines[1:end]), 2)
    except YamlFault as fault:
        problems.add(path, fault.line, "front-matter-broken", why=fault)
        head = Data(line=0)
    return Source(path, head, "\n".join(lines[end + 1 :]), end + 2)


def scan(path: PurePosixPath, body: str, first_line: int, problems: Problems) -> Iterator[Plain | Fence]:
    """Yield the body as Markdown and blocks of ours, in order; boxes stay in the Markdown.

    Blocks themselves keep no line numbers, and leave one that they refuse in the page without a word: so they
    are found here first, and only blocks without fault go on.
    """
    lines = body.split("\n")
    start, at = 0, 0
    code = ""
    boxes: list[tuple[str, int]] = []
    while at < len(lines):
        line = lines[at]
        if code:
            code = "" if line.strip().startswith(code) and not line.strip().strip(code[0]) else code
        elif marks := _CODE.match(line):
            code = marks[1]
        elif opened := _OPEN.match(line):
            name = opened["name"]
            if name in OWN_BLOCKS:
                if boxes:
                    marks_of_box, opened_at = boxes[-1]
                    where = first_line + opened_at
                    problems.add(path, first_line + at, "block-nested", value=name, opened=where, fence=marks_of_box)
                    boxes.clear()
                if text := "\n".join(lines[start:at]).strip("\n"):
                    yield Plain(text, first_line + _first(lines, start))
                fence, at = _fence(path, lines, at, opened, first_line, problems)
                start = at + 1
                if fence:
                    yield fence
            elif name in BOXES:
                boxes.append((opened["fence"], at))
            else:
                problems.add(path, first_line + at, "block-unknown", value=name, hint=hint(name, [*OWN_BLOCKS, *BOXES]))
        elif (closed := _CLOSE.match(line)) and boxes and boxes[-1][0] == closed[1]:
            boxes.pop()
        at += 1
    for fence_marks, opened_at in boxes:
        problems.add(path, first_line + opened_at, "block-not-closed", fence=fence_marks)
    if text := "\n".join(lines[start:]).strip("\n"):
        yield Plain(text, first_line + _first(lines, start))


def _first(lines: list[str], start: int) -> int:
    """Return the index of the first line from `start` that holds something."""
    return next((n for n in range(start, len(lines)) if lines[n].strip()), start)


def _fence(
    path: PurePosixPath, lines: list[str], at: int, opened: re.Match[str], first_line: int, problems: Problems
) -> tuple[Fence | None, int]:
    """Return the block that opens at a line, and the index of the line that closes it."""
    name, line = opened["name"], first_line + at
    depth, code, end = [opened["fence"]], "", at
    while depth:
        end += 1
        if end == len(lines):
            problems.add(path, line, "block-not-closed", fence=opened["fence"])
            return None, at
        text = lines[end]
        if code:
            code = "" if text.strip().startswith(code) and not text.strip().strip(code[0]) else code
        elif marks := _CODE.match(text):
            code = marks[1]
        elif inner := _OPEN.match(text):
            if inner["name"] in OWN_BLOCKS:
                # Most likely the closing line was forgotten: go on from here, so that later faults are found too.
                problems.add(path, line, "block-not-closed", fence=opened["fence"])
                return None, end - 1
            depth.append(inner["fence"])
        elif (closed := _CLOSE.match(text)) and closed[1] == depth[-1]:
            depth.pop()
    option_end = at + 1
    while option_end < end and (lines[option_end].startswith("    ") and lines[option_end].strip()):
        option_end += 1
    try:
        options = load_yaml("\n".join(line[4:] for line in lines[at + 1 : option_end]), line + 1)
    except YamlFault as fault:
        problems.add(path, fault.line, "block-options-broken", why=fault)
        return None, end
    content = "\n".join(lines[option_end:end]).strip("\n")
    options = Data(options.values, options.lines, line)
    return Fence(name, opened["argument"] or "", options, content, line, first_line + _first(lines, option_end)), end
