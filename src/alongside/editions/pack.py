"""What a pack is, and its cover: what to copy, how many, on which paper, and what stays with the trainer."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.content.describe import capitalised
from alongside.content.literal import shield
from alongside.content.markdown.tree import markdown_tree
from alongside.content.plan.paper import Paper
from alongside.editions.document import Document

TRAINER = "one for each trainer, who keeps it"
EACH = "one for each person, and one for you"
PAPER, CARD = "A4", "A4, thick paper"
"""What is printed on."""


@dataclass(frozen=True)
class Sheet:
    """One document of a pack, with what is to be done with it."""

    title: str
    pdf: Document
    also: tuple[Document, ...]
    """Its other forms, which the zip file has."""
    many: str
    """How many to print."""
    how: str
    """On what, and on which sides; empty where that follows from its pages."""
    stays: bool = False
    """Whether it stays with whoever leads the session."""


@dataclass(frozen=True)
class Pack:
    """What belongs together on paper."""

    name: str
    title: str
    sheets: tuple[Sheet, ...]
    lead: str
    """What the pack is, in a sentence or two of Markdown."""
    counting: str
    """How to count for other groups, as Markdown."""
    also: tuple[Document, ...] = ()
    """What the zip file has besides."""


def cover(pack: Pack, sizes: list[int], first: int) -> Paper:
    """Return the cover: what to copy, how many, on what, and what stays with the trainer."""
    rows, page = [], first + 1
    for sheet, size in zip(pack.sheets, sizes, strict=True):
        how = sheet.how or f"{PAPER}, {'both sides' if size > 1 else 'one side'}"
        stays = ", which stays with you" if sheet.stays and sheet.many != TRAINER else ""
        rows.append(f"| {page} | {_cell(sheet.title)} | {capitalised(sheet.many)}{stays} | {how} |")
        page += size + size % 2
    table = "\n".join(["| PDF page | What | How many | How |", "| --- | --- | --- | --- |", *rows])
    own = "" if not any(sheet.stays for sheet in pack.sheets) else _STAYS
    text = f"""
{pack.lead}

{table}

## For another number of people

{pack.counting}

{own}
## Before you print the whole file

- Print **on both sides**. Each document starts on a new sheet, because blank pages have been added where needed.
- Choose **actual size**, so that cards and badges come out the right size.
- Print cards, posters, badges and certificates by themselves, on **one side**.
- The zip file of the same name has everything in large print and in Word too.
"""
    return Paper(
        f"Pack: {pack.title}",
        "What to print, on which paper, and how many.",
        (markdown_tree(text.strip()),),
        f"pack-{pack.name}",
    )


_STAYS = """## What stays with you

Do not hand out the run sheet and the cue sheet: they have the answers. Keep the sign-in sheet apart from what people
write, and shred it when you no longer need it.

"""


def _cell(words: str) -> str:
    return shield(words).replace("|", "/")
