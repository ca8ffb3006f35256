"""What the folder of each kind of prompt gives as its sample: prompts as authors write them, with an answer to each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

import yaml

from alongside.content.kinds.registry import KINDS, PROMPT_KINDS, SAMPLE, Registered
from alongside.content.model import Prompt
from alongside.content.problems import Problems
from alongside.content.read.blocks import parse_blocks

Answer = str | dict[str, str | bool]


@dataclass(frozen=True)
class Sample:
    """One prompt, and an answer to it."""

    prompt: Prompt
    markdown: str
    """The prompt as its author writes it."""
    answer: Answer
    """As it is kept."""
    said: tuple[str, ...]
    """Words that My workbook says of the answer, in this order."""
    filled: tuple[str, ...] = ()
    """Words that stand in the filled-in form in Word and on paper."""
    press: tuple[str, ...] = field(default=())
    """Names of the buttons that give the answer, where it is not given by filling in the controls."""


def _read(found: Registered) -> Iterator[Sample]:
    path = PurePosixPath("src/alongside/kinds", found.name, SAMPLE)
    for row in yaml.safe_load((found.folder / SAMPLE).read_text("utf-8")):
        problems = Problems()
        (prompt,) = parse_blocks(path, row["prompt"], 1, problems)
        assert not problems.errors, problems.report()
        assert isinstance(prompt, Prompt) and prompt.kind == found.name, f"{path}: write  kind: {found.name}"
        row = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
        yield Sample(markdown=row["prompt"], **{**row, "prompt": prompt})


SAMPLES: Mapping[str, tuple[Sample, ...]] = {name: tuple(_read(found)) for name, found in KINDS.items()}
"""By the name of the kind."""
PLAIN = tuple(sample for kind in PROMPT_KINDS for sample in SAMPLES[kind])
"""Those of all kinds that are no tools."""


def sample(id: str) -> Prompt:
    """Return the prompt of a sample by its id."""
    return next(each.prompt for each in PLAIN if each.prompt.id == id)
