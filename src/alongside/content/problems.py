"""What can be wrong with the manual's files, and how to put it right.

A fault is never raised where it is found: it is added to a `Problems`, so that an author sees all of them at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

CODES: Mapping[str, str] = {
    # the head of a file
    "front-matter-missing": "begin the file with --- and its keys, then --- again (exercises/_template.md shows how)",
    "front-matter-broken": "put this line right: {why}",
    "key-missing": "add the line  {key}: …  to the head of the file",
    "key-unknown": "take out or correct {key}{hint}",
    "value-wrong": "{key} should be {expected}",
    "step-unknown": "there is no step {value}{hint}",
    "part-unknown": "there is no part {value}{hint}",
    "stage-unknown": "there is no stage {value}{hint}",
    "step-or-part": "say either which step or which part of the manual this belongs to, and not both",
    "grouping-unknown": "there is no grouping {value}{hint}",
    "material-sheet-unknown": "there is no exercise or sheet {value} to give out{hint}",
    "material-sheet-unnamed": "add  sheet: {id}  to this material: {value} is a sheet of this manual",
    "material-sheet-unlisted": 'add to the materials  - {{item: "copies of {value}", sheet: {id}, per: person}}',
    "material-broken": "write a material as  - {{item: pens, per: person}}: {why}",
    "minutes-missing": "say how long it takes, like  minutes: 20",
    "minutes-do-not-add-up": "the blocks take {sum} minutes and the head says {minutes}: make them agree",
    "page-empty": "write the text of this page below its head, or remove the file",
    "id-bad": "name the file with small letters, figures and hyphens only",
    # blocks
    "block-not-closed": "close this block with a line of {fence}",
    "block-unknown": "there is no block {value}{hint}",
    "block-nested": "close the box of line {opened} with a line of {fence} before this {value}",
    "block-nearly": "this looks like a line of a block, but is not one: {why}",
    "block-not-open": "take out this line of {fence}, or open the block that it closes",
    "code-broken": "put this line of code marks right: {why}",
    "mark-unknown": "the page would show {value} as it is: {why}",
    "html-open": "close this tag before the next line of slashes",
    "list-mark": "begin this entry with a hyphen or a number, like  - words  or  1. words,  and not with {value}",
    "list-not-parted": "put an empty line before this list, or it is run on with the words before it",
    "list-indent": "indent a list within a list by four spaces: here are {spaces}, and {right} would be right",
    "list-mixed": "put an empty line between bullets and numbers, or write all entries alike",
    "list-words": "indent these words by four spaces if they belong to the list, and otherwise not at all: they have "
    "{spaces} now",
    "nested-deep": "nest this less deeply: words can be inside {most} lists and quotations at most",
    "table-broken": "the page would not show this as a table: {why}",
    "left-over": "this would appear on the page as it is: {value}",
    "block-misplaced": "{value} does not belong in this kind of file",
    "block-options-broken": "put the options right, indented by four spaces: {why}",
    "option-missing": "give this {block} the option {key}, like  {example}",
    "option-unknown": "take out or correct the option {key}{hint}",
    "option-wrong": "the option {key} should be {expected}",
    # prompts
    "prompt-id-missing": "give this prompt an id, like  id: {example}",
    "prompt-id-bad": "write the id {value} with small letters, figures and hyphens, starting with a letter",
    "prompt-id-twice": "choose another id: {value} is used already, on line {other}",
    "prompt-kind-unknown": "there is no kind of prompt {value}{hint}",
    "prompt-question-missing": "write the question after the bar:  /// prompt | What did you notice?",
    "kind-incomplete": "write this file: the kind {kind} lacks {what}{why}",
    "kind-unlisted": "write this row into the table of kinds:  {row}",
    "tool-misplaced": "put a tool into a file of  kind: tool, and nothing but a tool there",
    "tool-alone": "give each tool a file of its own: this one has a tool already",
    "tool-folded": "link to {value} in place of putting it in: a tool has a page of its own",
    "sheet-unknown": "there is no sheet {value} to compose{hint}",
    "prompts-missing": "give this {kind} at least one prompt",
    "prompts-few": "an exercise asks at least {least} things, and this one {number}: add a prompt, or make it a sheet",
    "alone-missing": "say how many minutes it takes by oneself, like  alone: 20",
    "alone-untold": "say below  {value}  how it is done without a group",
    "answers-early": "put  {value}  behind the last prompt: nobody is told what to answer before they have been asked",
    "materials-missing": "list what has to be in the room, like  materials: [{{item: pens, per: person, keep: yes}}]",
    "care-missing": "say what may hurt, and the gentle alternative, in  care: …, or in  no_care: …  why nothing can",
    "name-left": "write it as {{{{ org.… }}}}, with a name of organisation.yml, and not {value}",
    # facilitators
    "facilitator-short": "say in {part} what a trainer has to know and do: these few words tell too little",
    "facilitator-part-unknown": "there is no part {value}{hint}",
    "facilitator-incomplete": "add a facilitator block with  part: {part}",
    # cards
    "cards-empty": "list the cards, an entry each, like  - **A. Slippers.** The person gives you slippers.",
    "card-long": "shorten this card: it has {number} letters, and {most} are sure to fit",
    "cards-unlisted": "add to the materials  - {{item: sets of cards, cards: {id}, per: group}}",
    "material-cards-unknown": "there are no cards in {value}{hint}",
    "talk-empty": "give the talk at least one slide",
    # sessions
    "session-start-wrong": 'write the start as a time between quotes, like  start: "09:30"',
    "session-length": "the items take {sum} minutes, {difference} {more_or_less} than the length of {length}",
    "session-cut-broken": "put this way to save time right: {why}",
    "session-item-broken": "put this item right: {why}",
    # routes
    "route-broken": "put this route right: {why}",
    "route-long": "{value} takes {sum} minutes and promises {within} at most: take something out, or promise more",
    "page-unknown": "there is no page {value} to read{hint}",
    # across files
    "exercise-unknown": "there is no exercise {value}{hint}",
    "talk-unknown": "there is no talk {value}{hint}",
    "element-unknown": "sources/elements.tsv has no element {value}{hint}",
    "element-uncovered": "cover {value} on a page that says so, or leave it out with a reason in sources/left-out.tsv",
    "left-out-covered": "take {value} out of this list: a page covers it",
    "left-out-reason": "give {value} a reason, one of {reasons}, and a sentence that says why",
    "left-out-many": "{number} elements are left out, and {most} is the most: cover some",
    "agreed-missing": "say here, as sources/agreed.yml has it, {about}:  {value}",
    "agreed-never": "write this another way: as sources/agreed.yml has it, no page says {value} of {about}",
    "link-unlisted": "list {value} in sources/links.yml, with its title, publisher and the day it was checked",
    "link-unused": "take {value} out of this list, or link it: no page does",
    "links-broken": "put sources/links.yml right: {why}",
    "glossary-broken": "put sources/glossary.yml right: {why}",
    "link-unknown": "this link leads nowhere: {value}{hint}",
    "anchor-unknown": "{page} has no heading or place {value}{hint}",
    "exercise-unused": "put this exercise into a session of facilitator/sessions/, so that a trainer meets it",
    "published-id-vanished": "{value} has been published: bring it back, or move its line under # retired",
    "published-id-reused": "{value} is retired: choose another id, people may still have answers under it",
    "published-broken": "write one key a line, like  my-exercise/my-prompt",
    # what a page may not hold
    "html-refused": "take out {value}: a page may hold plain tags only, and none of its own making may act",
    "address-broken": "correct the address {value}: as it stands, it cannot be opened",
    "address-refused": "{value} cannot stand in a page: link to a page or https://, and show pictures of the manual",
    "file-refused": "take this file away: {value} is not a kind of file that is allowed among the pages",
    "file-misnamed": "rename this file to {value}, or remove it: no page is made from it under its present name",
    "drawing-refused": "a drawing may only draw: put {value} right",
    # drawings that teach
    "figure-unknown": "there is no figure {value}{hint}",
    "figure-unnamed": "say between the brackets what this figure shows:  ![What it shows](…/{value}.svg)",
    # pages that are easier to read
    "row-missing": "put these words into a row, with a picture:  /// row | name-of-a-picture",
    "row-unpictured": "name a picture after the bar:  /// row | name-of-a-picture",
    "row-empty": "write the words that stand beside this picture, a sentence on each line",
    "picture-unknown": "there is no picture {value}{hint}",
    "sentence-long": "make two sentences of this: it has {number} words, and {most} is the most: {value}",
    "word-unexplained": "explain it in this row, where it first stands:  **{value}** means {means}",
    "hard-words-broken": "put sources/hard-words.yml right: {why}",
    # what goes onto paper
    "character-unprintable": "the font of handouts has no {value}: write it with other characters",
    "word-long": "part this word, which no narrow column can hold: {value}",
    # files that are not as they were left
    "walk-broken": "put this stop of the walk through the model right: {why}",
    "notebook-broken": "this is not a complete notebook: {why}",
    "notebook-cell": "restart the notebook and run it from the top; of cell {number}: {why}",
    "notebook-metadata": "take {value} out, which tells of one computer",
    # the organisation
    "organisation-broken": "put organisation.yml right: {why}",
    "organisation-unknown": "organisation.yml has no {value}{hint}",
    "contact-incomplete": "give the contact {value} the keys {keys}",
    "contacts-unknown": "there is no list of contacts called {value}{hint}",
    "number-wrong": "write {key} in figures and spaces, like 0300 456 0111: {why}",
    "date-wrong": "put the day of {key} right: {why}",
    "leave-wrong": "{value} is not an address that Exit this page can lead to: {why}",
    "language-unknown": "write  language: en : the pages are in English, read out wrongly as {value}",
    # every file
    "file-unreadable": "this file cannot be read as text: {why}",
    "list-broken": "put this list right: {why}",
    "settings-broken": "put this line of the settings right: {why}",
}
"""Every code an author may meet, and the advice that goes with it."""

WARNINGS: Mapping[str, str] = {
    "contact-old": "check that {value} is still right, and renew its date: last checked {checked}",
    "contact-unchecked": "give {value} the date on which it was checked",
    "contact-blank": "{value} will be a line to fill in by hand",
}
"""Codes that are said and do not stop a build."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault, with its place."""

    path: PurePosixPath
    line: int
    code: str
    advice: str

    def __str__(self) -> str:
        """Return the line that an author sees."""
        return f"{self.path}:{self.line}  {self.code}  {self.advice}"


class Problems:
    """The faults found so far."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()

    def add(self, path: PurePosixPath, line: int, code: str, **details: object) -> None:
        """Add a fault; `details` fill the places in its advice."""
        advice = {**CODES, **WARNINGS}[code].format(**details)
        self._found.add(Problem(path, line, code, advice))

    def take(self, problem: Problem) -> None:
        """Add a fault that was found elsewhere."""
        self._found.add(problem)

    def drop(self, problem: Problem) -> None:
        """Leave out a fault that has turned out to be none."""
        self._found.discard(problem)

    def __iter__(self) -> Iterator[Problem]:
        """Yield the faults by file and line."""
        return iter(sorted(self._found))

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The faults that stop a build, by file and line."""
        return tuple(problem for problem in self if problem.code in CODES)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is said and does not stop a build."""
        return tuple(problem for problem in self if problem.code in WARNINGS)

    def report(self) -> str:
        """Return the errors as text, one a line, with their number."""
        errors = self.errors
        files = len({problem.path for problem in errors})
        head = f"{count(len(errors), 'fault')} in {count(files, 'file')}:"
        return "\n".join([head, *map(str, errors)])


def count(number: int, thing: str, things: str = "") -> str:
    """Return a number with its noun: `1 file`, `2 files`; `things` is the plural, where it has no mere s."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def hint(value: object, known: Iterator[str] | list[str] | tuple[str, ...]) -> str:
    """Return `: did you mean …?` for a near miss among the known words, or the short list of them, or nothing."""
    from difflib import get_close_matches

    words = [str(word) for word in known]
    near = [word for word in get_close_matches(str(value), words, n=5, cutoff=0.55) if _is_alike(str(value), word)]
    if near:
        return f": did you mean {near[0]}?"
    return f" (known: {', '.join(words)})" if 0 < len(words) <= 16 else ""


def _is_alike(value: str, word: str) -> bool:
    """Return whether one name may be a slip of the pen for another: part by part, since a folder that they share says
    nothing, and never where only a number differs."""
    from difflib import SequenceMatcher

    if re.sub(r"[0-9]", "", value) == re.sub(r"[0-9]", "", word):
        return False
    parts, others = re.split(r"[/.#]", value), re.split(r"[/.#]", word)
    if len(parts) != len(others):
        return SequenceMatcher(None, value, word).ratio() > 0.85
    return all(
        SequenceMatcher(None, part, other).ratio() >= 0.7
        for part, other in zip(parts, others, strict=True)
        if part != other
    )
