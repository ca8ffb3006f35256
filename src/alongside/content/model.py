"""What the manual is made of, as immutable data that knows no file format.

Every object carries the `line` of the file on which it begins, so that a fault found late can still be named
with its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from alongside.content.easier import Row
from alongside.content.journey import STAGES, Stage, Step

RATINGS: Mapping[str, str] = {"green": "Green", "amber": "Amber", "red": "Red"}
"""The colours of a rating. What they mean, each rating says itself."""


@dataclass(frozen=True)
class Prompt:
    """A question that a trainee answers.

    `options`, `columns` and `items` map an id, which answers are kept under, to the words shown.
    For a table or a rating with blank rows, `items` maps "1", "2", … to empty words. The options of a rating are green,
    amber and red, each with what it means here.
    """

    id: str
    question: str
    kind: str
    help: str = ""
    """Markdown that stands under the question."""
    lines: int = 4
    options: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    items: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[str, str | Mapping[str, str]] = field(default_factory=dict)
    """Of a tool's table: columns that take no words but a `date`, a `tick`, or one of several options."""
    default: str = ""
    """Of a tool's field: the words that stand in it at first."""
    known: str = ""
    """Name of the words in organisation.yml that answer it for everybody: it is asked only where they are blank."""
    sheet: str = ""
    """Id of the sheet that a tool of the kind `compose` is about."""
    questions: bool = True
    """Whether that sheet's own questions are asked there too."""
    own: Mapping[str, object] = field(default_factory=dict)
    """Options that its kind alone knows. Paper gets words among them as runs, scripts get all as they are."""
    fields: tuple[Prompt, ...] = ()
    """What a tool asks of each entry, where its kind alone does not say so."""
    numbers: tuple[str, ...] = ()
    """The organisation's telephone numbers, where a tool shows words with such numbers to be rung."""
    low: int = 0
    high: int = 10
    low_label: str = ""
    high_label: str = ""
    revision: int = 1
    line: int = 0

    @property
    def blank_rows(self) -> bool:
        """Whether the trainee names the rows of this list, table or rating."""
        return not any(self.items.values())

    @property
    def ratings(self) -> Mapping[str, str]:
        """What green, amber and red mean, in the words of this prompt."""
        return {colour: self.options.get(colour, name) for colour, name in RATINGS.items()}


@dataclass(frozen=True)
class Text:
    """A stretch of Markdown for everybody."""

    markdown: str
    line: int = 0


@dataclass(frozen=True)
class Cards(Text):
    """A list for everybody whose entries are cards to cut as well: wherever text stands, it is text like any other."""

    deck: str = ""
    """What these cards are called together; nothing where an exercise has one deck."""
    folded: bool = False
    """Whether a card has its name on one side and its words on the other."""
    first_line: int = 0
    """The line of the file on which its content begins."""


@dataclass(frozen=True)
class Facilitator:
    """A stretch of Markdown for facilitators only. Learners' renderers never receive one."""

    part: str
    title: str
    markdown: str
    minutes: int | None = None
    line: int = 0
    cue: str = ""
    """A few words for the cue sheet, in place of the first sentence."""
    folded: bool = False
    """Of a part with cards: whether a card has its name on one side and its words on the other."""
    first_line: int = 0
    """The line of the file on which its content begins."""


@dataclass(frozen=True)
class Slide:
    """What the screen shows at one moment of a talk."""

    title: str
    markdown: str
    line: int = 0


@dataclass(frozen=True)
class ExerciseReference:
    """The place in a page where an exercise is put, folded."""

    exercise: str
    line: int = 0


LearnerBlock = Text | Prompt | Slide | ExerciseReference | Row
Block = LearnerBlock | Facilitator


@dataclass(frozen=True)
class Material:
    """A thing that has to be in the room. `per` is person, pair, group or room."""

    item: str
    per: str
    count: int = 1
    keep: bool = False
    """Whether the same things serve the next exercise too."""
    sheet: str = ""
    """Id of the sheet of this manual that it is: then it is a handout, too."""
    cards: str = ""
    """Id of the exercise or sheet whose cards to cut it is: a set of them, which is printed, too."""


@dataclass(frozen=True)
class Exercise:
    """An exercise or a sheet, as one file of `exercises/` describes it."""

    id: str
    path: PurePosixPath
    """Path of the file in the repository."""
    title: str
    kind: str
    """`exercise`, `sheet` or `tool`."""
    step: Step | None
    part: str
    order: int
    purpose: str
    minutes: int | None
    grouping: tuple[str, ...]
    materials: tuple[Material, ...]
    covers: tuple[str, ...]
    care: str
    talk: str
    additions: str
    revision: int
    learner: tuple[LearnerBlock, ...]
    facilitator: tuple[Facilitator, ...]
    asks: tuple[str, ...] = ()
    """Plain questions that it answers, for the search."""
    alone: int | None = None
    """How many minutes it takes somebody who does it by themselves."""
    outcomes: str = ""
    """Id of the table whose rows become the outcomes of a session, on the form that is made for each session."""
    stage: Stage = STAGES["start"]
    """The stage of the work at which it is met."""
    sides: int | None = None
    """On how many sides of paper it should go, where its author says so."""
    poster: str = ""
    """What it is called as a poster for the wall, where it is one, too."""
    often_printed: bool = False
    """Whether it stands first among what can be printed."""
    after: tuple[str, ...] = ()
    """Ids of the exercises that it builds on: the planner says where one of them does not come before it."""

    @cached_property
    def prompts(self) -> tuple[Prompt, ...]:
        """The prompts in the order of the page."""
        return tuple(block for block in self.learner if isinstance(block, Prompt))

    def key(self, prompt: Prompt) -> str:
        """The key under which answers to a prompt are kept, for ever."""
        return f"{self.id}/{prompt.id}"


@dataclass(frozen=True)
class Talk:
    """A short talk: slides, and what the speaker says to each."""

    id: str
    path: PurePosixPath
    title: str
    purpose: str
    minutes: int
    covers: tuple[str, ...]
    additions: str
    blocks: tuple[Block, ...]
    asks: tuple[str, ...] = ()

    @cached_property
    def slides(self) -> tuple[Slide, ...]:
        """The slides in order."""
        return tuple(block for block in self.blocks if isinstance(block, Slide))


@dataclass(frozen=True)
class Page:
    """A page of `docs/` or of `facilitator/`, as far as the checks look at it."""

    path: PurePosixPath
    title: str
    covers: tuple[str, ...]
    additions: str
    blocks: tuple[Block, ...]
    lines: Mapping[str, int] = field(default_factory=dict)
    """Line of each key of the front matter."""
    asks: tuple[str, ...] = ()
    description: str = ""
    fuller: tuple[PurePosixPath, ...] = ()
    """Of a page that is easier to read: those that say the same in full, by their path in the site's tree."""
    order: int = 0
    """Its place among the pages that are easier to read."""
    checked: str = ""
    """Who with a learning disability has checked it, and when: a sentence; empty while nobody has."""

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """What stands on a page that is easier to read, beside its headings."""
        return tuple(block for block in self.blocks if isinstance(block, Row))

    def references(self) -> Iterator[ExerciseReference]:
        """The exercises that the page puts in."""
        return (block for block in self.blocks if isinstance(block, ExerciseReference))
