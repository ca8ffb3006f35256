"""Files as text with line numbers: their heads as data, and their bodies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import yaml

from alongside.content.problems import Problems

_KEY = re.compile(r"\w+:(\s|$)")


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


def _end_of_head(lines: list[str]) -> int | None:
    return next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)


def split(path: PurePosixPath, text: str, problems: Problems, head_needed: bool = True) -> Source:
    """Return a file as head and body; faults of the head go to `problems`."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        if head_needed:
            problems.add(path, 1, "front-matter-missing")
        # Where only its first line is missing, what looks like a head is none of the words.
        end = _end_of_head(lines) if _KEY.match(lines[0]) else None
        return Source(path, Data(), "\n".join(lines[end + 1 :]) if end else text, end + 2 if end else 1)
    end = _end_of_head(lines)
    if end is None:
        problems.add(path, 1, "front-matter-missing")
        return Source(path, Data(), "", 1)
    try:
        head = load_yaml("\n".join(lines[1:end]), 2)
    except YamlFault as fault:
        problems.add(path, fault.line, "front-matter-broken", why=fault)
        head = Data(line=0)
    return Source(path, head, "\n".join(lines[end + 1 :]), end + 2)
