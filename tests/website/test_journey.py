"""The learner's way through the manual: in the order of the work, with a door to each part of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import lxml.html
import pytest

from alongside.content.journey import JOURNEY, STEPS
from alongside.content.read.library import Library
from alongside.content.read.settings import navigation
from alongside.content.site_paths import site_path

FIRST = "/routes/"
ALL_STEPS = {step.page for step in STEPS}


def learn(root: Path) -> list[tuple[str, list[str]]]:
    """Return the parts of the learner's navigation as its author wrote it: title, pages."""
    entries: list[dict[str, Any]] = navigation(root)
    (parts,) = (inside for entry in entries for title, inside in entry.items() if title == "Learn")
    return [(title, pages) for part in parts for title, pages in part.items()]


def address(page: str) -> str:
    return "/" + page.removesuffix(".md").removesuffix("index").rstrip("/") + "/"


def read(site: Path, address: str) -> Any:
    return lxml.html.parse(site / address.strip("/") / "index.html").getroot()


def links(found: Any, here: str, where: str) -> list[str]:
    return [urljoin(here, link.get("href")) for link in found.xpath(f"{where}//a[@href]")]


def walk(site: Path, first: str) -> Iterator[str]:
    """Yield the pages that a reader comes to who goes on with “Next”."""
    here = first
    while True:
        yield here
        (further,) = read(site, here).xpath("//a[@rel='next']/@href") or [None]
        if further is None:
            return
        here = urljoin(here, further)


def test_the_parts_follow_the_work(root: Path) -> None:
    assert [title for title, _ in learn(root)] == [part.title for part in JOURNEY]
    doors = {part.title: [stage.page for stage in part.stages if stage.page in ALL_STEPS] for part in JOURNEY}
    assert {title: [page for page in pages if page in ALL_STEPS] for title, pages in learn(root)} == doors
    assert all(pages[0] in ALL_STEPS for title, pages in learn(root) if doors[title])


def test_every_page_for_learners_is_met_once(root: Path, library: Library) -> None:
    pages = [page for _, part in learn(root) for page in part if not page.endswith("*")]
    written = {str(site_path(path)) for path in library.pages if path.parts[0] == "docs"}
    apart = {page for page in written if page == "index.md" or page.startswith(("evidence/", "easier/"))}
    assert sorted(pages) == sorted({*written - apart, "routes/index.md"})


def test_next_leads_through_all_parts_in_their_order(root: Path, site: Path, library: Library) -> None:
    met = list(walk(site, FIRST))
    routes = [f"routes/{route}.md" for route in library.routes]
    pages = [address(p) for _, part in learn(root) for page in part for p in (routes if page == "routes/*" else [page])]
    assert met[: len(pages)] == pages
    assert len(met) == len(set(met))
    for here, behind in pairwise(met):
        (before,) = read(site, behind).xpath("//a[@rel='prev']/@href")
        assert urljoin(behind, before) == here


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_a_step_is_the_door_to_its_pages_and_exercises(step: Any, root: Path, site: Path, library: Library) -> None:
    here = address(step.page)
    listed = links(read(site, here), here, "//details[contains(@class, 'al-belongs')]")
    (part,) = (pages for _, pages in learn(root) if step.page in pages)
    behind = part[part.index(step.page) + 1 :]
    own = behind[: next((n for n, page in enumerate(behind) if page in ALL_STEPS), len(behind))]
    met = [e for e in library.exercises.values() if e.stage.id == step.id]
    assert listed == [*map(address, own), *(f"/exercises/{e.id}/" for e in met)]


def test_each_step_says_its_number_wherever_it_is_named(site: Path) -> None:
    for step in STEPS:
        page = read(site, address(step.page))
        assert page.findtext(".//h1").strip().startswith(step.numbered)
        assert len(page.xpath("//nav[@class='al-place']//a")) == 8
        (current,) = page.xpath("//nav[@class='al-place']//a[@aria-current]")
        assert current.text_content().startswith(f"{step.number} of 8")


@pytest.mark.parametrize("page", ["/exercises/", "/facilitator/activities/", "/downloads/"])
def test_lists_of_exercises_follow_the_same_order(page: str, site: Path, library: Library) -> None:
    parts = [part.title for part in JOURNEY]
    met = [title for _, title, _ in library.groups() if title in parts]
    assert met == [title for title in parts if title in met]
    headings = [heading.text_content().strip() for heading in read(site, page).xpath("//main//h2 | //main//h3")]
    assert [heading for heading in headings if heading in met] == met
