"""Parts of a file as they stand in it, before anybody knows what they mean."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.content.files.yaml_reader import YamlWithLines


@dataclass(frozen=True)
class RawBlock:
    """One block of ours as it stands in the file."""

    name: str
    argument: str
    options: YamlWithLines
    content: str
    line: int
    content_line: int


@dataclass(frozen=True)
class RawText:
    """Markdown between blocks."""

    text: str
    line: int
