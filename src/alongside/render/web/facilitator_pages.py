"""Pages for facilitators: each activity, and the talks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from alongside.content.describe import capitalised, material_words, minutes, with_whom
from alongside.content.literal import shield
from alongside.content.model import Exercise, Facilitator, Slide, Talk
from alongside.content.plan.cards import plan_cards
from alongside.content.problems import count
from alongside.content.read.library import Library
from alongside.content.read.works import Work
from alongside.content.site_paths import relative, site_path
from alongside.render.web import room_pages
from alongside.render.web.exercise_pages import Downloads, Handout, draws_on, linked_facts
from alongside.render.web.pieces import Moved, Pieces
from alongside.render.web.prompts import macros, slide_markdown


def activity_page(
    exercise: Exercise,
    library: Library,
    pieces: Pieces,
    downloads: Downloads,
    works: Iterable[Work],
) -> str:
    """Return the facilitator's page of an exercise or sheet as Markdown."""
    here = PurePosixPath("facilitator/activities", f"{exercise.id}.md")
    handouts = downloads.handouts
    moved = Moved(site_path(exercise.path), here)
    known: list[tuple[str, str]] = [*linked_facts(exercise, here, counted=True)]
    if exercise.step:
        known.append(("Step", f"{exercise.step.number}: {exercise.step.title}"))
    rows = [
        f"# For facilitators: {shield(exercise.title)}",
        pieces.embed("", f"{shield(exercise.purpose)}\n{{ .al-lead }}", moved),
        pieces.embed(str(macros.facts(known))) if known else "",
        f"[What trainees see]({relative(site_path(exercise.path), here)})",
        room_pages.link("exercise", exercise.id, "Show this in the room", pieces, here),
    ]
    if exercise.care:
        rows.append(pieces.embed("", f"/// care | Sensitive content\n{exercise.care}\n///", moved))
    if exercise.talk:
        talk = library.talks[exercise.talk]
        rows.append(
            f"This exercise begins with the talk [{shield(talk.title)}]({relative(site_path(talk.path), here)}): "
            f"{count(len(talk.slides), 'slide')}, {minutes(talk.minutes)}."
        )
    rows += [part(block, pieces, moved=moved) for block in exercise.facilitator]
    rows += [
        "## Handouts to print { #handouts }",
        pieces.embed(str(macros.downloads([handout.link(here, exercise.title) for handout in handouts[exercise.id]]))),
        *_cards(exercise, pieces, downloads, here),
        *_given_out(exercise, library, pieces, handouts, here),
        draws_on(pieces, exercise.covers, exercise.additions, works),
    ]
    return "\n\n".join(filter(None, rows))


def _cards(exercise: Exercise, pieces: Pieces, downloads: Downloads, here: PurePosixPath) -> Iterable[str]:
    """Yield the cards of an exercise or sheet, with how many there are and how to print them."""
    plan = plan_cards(exercise)
    if plan is None:
        return
    sheets = count(plan.sheets(), "sheet")
    yield "### Cards to cut { #cards }"
    yield (
        f"A set has {count(plan.count, 'card')} and takes {sheets} of A4, printed on one side, on card or thick paper. "
        f"In large print it takes {count(plan.sheets(large=True), 'sheet')}. Choose “actual size” when you print, and "
        "check the line at the foot of the sheet: it should be 50 mm long."
    )
    links = [file.link(here, exercise.title) for file in downloads.cards[exercise.id]]
    yield pieces.embed(str(macros.downloads(links)))


def _given_out(
    exercise: Exercise,
    library: Library,
    pieces: Pieces,
    handouts: Mapping[str, Iterable[Handout]],
    here: PurePosixPath,
) -> Iterable[str]:
    """Yield the handouts of the sheets that an exercise gives out, each with how many it takes."""
    for material in exercise.materials:
        if not material.sheet:
            continue
        sheet = library.exercises[material.sheet]
        yield f"### [{shield(sheet.title)}]({relative(site_path(sheet.path), here)})"
        yield capitalised(f"{material_words(material)}.")
        yield pieces.embed(str(macros.downloads([handout.link(here, sheet.title) for handout in handouts[sheet.id]])))


def part(block: Facilitator, pieces: Pieces, level: int = 2, moved: Moved | None = None) -> str:
    """Return one of a facilitator's blocks as Markdown; `moved` says so where it was written for another page."""
    heading = (
        pieces.embed(f'<p class="al-part__facts"><span class="al-minutes">{minutes(block.minutes)}</span></p>')
        if block.minutes
        else ""
    )
    text = f"{'#' * level} {shield(block.title)}\n\n{heading}\n\n{block.markdown}"
    return pieces.embed(f'<section class="al-part al-part--{block.part}"><al-slot/></section>', text, moved)


def activities_page(library: Library) -> str:
    """Return the list of activities for facilitators as Markdown."""
    rows = [
        "# Exercises, for facilitators",
        "Each exercise has a page that tells you what to do and say, what to watch for, how to bring it together, "
        "and how to do it online.",
        "These pages are public, like the rest of the manual. "
        "They are kept apart so that trainees meet an exercise fresh.",
    ]
    for _, title, exercises in library.groups():
        lines = []
        for exercise in exercises:
            facts = ", ".join(filter(None, [minutes(exercise.minutes), with_whom(exercise)]))
            lines.append(f"- **[{shield(exercise.title)}]({exercise.id}.md)**{': ' + facts if facts else ''}")
        rows += [f"## {title}", "\n".join(lines)]
    return "\n\n".join(rows)


def talk_page(talk: Talk, pieces: Pieces, downloads: Downloads, works: Iterable[Work]) -> str:
    """Return a talk, slide by slide with the speaker's words, as Markdown."""
    here = site_path(talk.path)
    rows = [
        f"# {shield(talk.title)}",
        f"{shield(talk.purpose)}\n{{ .al-lead }}",
        f"A talk of {minutes(talk.minutes)} with {count(len(talk.slides), 'slide')}. "
        "What the screen shows is in a frame, and what you might say is under it. "
        "If you have no screen, hand out the slides on paper, or copy them onto a flipchart.",
        pieces.embed(str(macros.downloads([file.link(here, talk.title) for file in downloads.talks[talk.id]]))),
    ]
    number = 0
    for block in talk.blocks:
        if isinstance(block, Slide):
            number += 1
            rows.append(f"## Slide {number} of {len(talk.slides)} {{ #slide-{number} }}")
            rows.append(slide_markdown(block, pieces))
        elif isinstance(block, Facilitator):
            rows.append(part(block, pieces, level=3))
        else:
            rows.append(getattr(block, "markdown", ""))
    rows.append(draws_on(pieces, talk.covers, talk.additions, works))
    return "\n\n".join(filter(None, rows))
