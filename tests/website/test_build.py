"""The finished site holds what was promised, and says no to what is faulty."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from copies import ROOT, fresh_copy
from lxml import html
from own_manual import MARKER, SHORT_NAME
from pdf_words import words_of
from small_book import EXERCISES, SESSION, small_copy

from alongside.content.check.file_names import name_fault
from alongside.content.journey import STEPS
from alongside.content.read.library import Library
from alongside.content.site_paths import AREAS
from alongside.editions.document_forms import DOCUMENT_FORMS
from alongside.editions.packs import stretches


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def address(page: Path, site: Path) -> str:
    return page.relative_to(site).as_posix()


def test_each_step_has_a_page(site: Path) -> None:
    for step in STEPS:
        assert step.title in (site / step.page.removesuffix(".md") / "index.html").read_text("utf-8")
    assert len(STEPS) == 8


def test_the_manual_is_whole(library: Library) -> None:
    kinds = Counter(exercise.kind for exercise in library.exercises.values())
    assert kinds["exercise"] >= 40
    assert kinds["sheet"] >= 18
    assert {"half-day", "one-day", "two-days", "train-the-trainer"} <= library.sessions.keys()


def test_thirteen_activities_each_have_a_page_handouts_and_a_facilitators_page(site: Path, library: Library) -> None:
    covered = {element for exercise in library.exercises.values() for element in exercise.covers}
    for number in range(1, 14):
        assert any(re.match(rf"CP-A{number}(-|$)", element) for element in covered), f"activity {number}"
    for exercise in library.exercises.values():
        page = (site / "exercises" / exercise.id / "index.html").read_text("utf-8")
        assert f"facilitator/activities/{exercise.id}/" in page
        for ending in (form.ending for form in DOCUMENT_FORMS):
            assert f"handouts/{exercise.id}{ending}" in page
            assert (site / "handouts" / f"{exercise.id}{ending}").stat().st_size > 5_000
        assert (site / "facilitator" / "activities" / exercise.id / "index.html").exists()


def test_no_pack_that_anybody_prints_holds_cards_that_facilitators_see_first(site: Path, library: Library) -> None:
    exercises = library.exercises.values()
    secret = [f"cards-{it.id}" for it in exercises if any(block.part == "cards" for block in it.facilitator)]
    held = {
        name: zipfile.ZipFile(site / "handouts" / f"pack-{name}.zip").namelist()
        for name in (*(name for name, _, met in stretches(library) if met), *library.sessions)
    }
    holding = {name for name, files in held.items() if any(card in file for file in files for card in secret)}
    assert holding and holding <= set(library.sessions)


def test_everything_is_linked_from_downloads_or_its_page_for_sessions(site: Path) -> None:
    page = "".join(
        (site / folder / "index.html").read_text("utf-8") for folder in ("downloads", "facilitator/downloads")
    )
    for file in sorted((site / "handouts").iterdir()):
        assert f"handouts/{file.name}" in page


def test_each_file_to_take_away_says_how_many_pages_it_has_and_how_heavy_it_is(small_site: Path) -> None:
    for page in ("downloads/index.html", f"exercises/{EXERCISES[0]}/index.html"):
        listed = html.fromstring((small_site / page).read_text("utf-8")).findall(".//ul[@class='al-downloads']/li")
        assert len(listed) >= len(DOCUMENT_FORMS)
        for item in listed:
            file = (small_site / page).parent / (item.find("a").get("href") or "")
            size = file.stat().st_size
            said = f"{size / 2**20:.1f}\u00a0MB" if size >= 2**20 else f"{max(1, round(size / 1024))}\u00a0KB"
            if file.suffix == ".pdf":
                with pypdfium2.PdfDocument(file) as pdf:
                    number = len(pdf)
                said = f"{number} page{'s' * (number > 1)}, {said}"
            assert item.findtext("span") == said, file.name


def test_no_page_shows_a_block_that_was_not_understood(site: Path) -> None:
    for page in pages(site):
        text = re.sub(r"<(pre|code|script)\b.*?</\1>", "", page.read_text("utf-8"), flags=re.S)
        assert not re.search(r"(^|>)\s*/{3,}", text, re.M), address(page, site)
        assert "{{" not in text and "{ ." not in text and "{ #" not in text, address(page, site)


def test_every_file_has_a_name_that_servers_and_disks_hold(site: Path) -> None:
    """GitHub Pages leaves out what begins with a full stop or _, and so does many a copy; Windows has names of its own."""
    paths = [path.relative_to(site) for path in site.rglob("*")]
    assert [str(path) for path in paths if name_fault(path) or path.name.startswith((".", "_", "#"))] == []
    assert len({str(path).casefold() for path in paths}) == len(paths)


def test_the_session_counts_for_itself(site: Path) -> None:
    page = (site / "facilitator/sessions/one-day/index.html").read_text("utf-8")
    assert "09:30–09:50" in page
    assert "15:15–15:20" in page
    assert re.search(r"Map your own connections<span [^>]+>: handouts</span></a>: <span [^>]+>17 copies", page)


def test_edit_links_lead_to_the_file_itself(own_site: Path) -> None:
    for page, file in {
        "steps/4-stepping-out": "docs/steps/4-stepping-out.md",
        "exercises/boundary-moments": "exercises/boundary-moments.md",
        "facilitator/guest-speakers": "facilitator/guest-speakers.md",
        "facilitator/activities/boundary-moments": "exercises/boundary-moments.md",
    }.items():
        links = re.findall(
            r'https://code\.example/edit/([^"]+)"',
            (own_site / page / "index.html").read_text("utf-8"),
        )
        assert set(links) == {file}


def test_an_organisation_may_have_the_manual_kept_on_no_device(own_site: Path, site: Path) -> None:
    assert "unregister" in (own_site / "worker.js").read_text("utf-8")
    assert "unregister" not in (site / "worker.js").read_text("utf-8")


def test_everything_on_paper_says_who_hands_it_out(own_site: Path, site: Path) -> None:
    documents = [*(own_site / "handouts").glob("*.pdf"), *(own_site / "handouts").glob("*.docx")]
    for kind in (f"run-sheet-{SESSION}.pdf", "poster-of-the-model-a3.pdf", "good-life-cards-large.pdf"):
        assert own_site / "handouts" / kind in documents
    for file in documents:
        if file.suffix == ".pdf":
            assert SHORT_NAME in words_of(file), file.name
        else:
            foot = docx.Document(str(file)).sections[0].footer
            assert f"{SHORT_NAME} · Alongside" in "\n".join(p.text for p in foot.paragraphs), file.name
    # What a page fills in has the same foot.
    assert f"{SHORT_NAME} · Alongside" in (own_site / "assets/alongside/forms/form_base.js").read_text("utf-8")
    # A sheet that is made for one person takes it from the foot of the page.
    assert f'data-short="{SHORT_NAME}"' in (own_site / "exercises/tool-expectations/index.html").read_text("utf-8")
    # While nobody has put a name in, the neutral one is not printed.
    for file in (site / "handouts").glob("good-life-cards*.pdf"):
        assert "our organisation" not in words_of(file)


SMALL_AND_WHOLE = ["own_site", pytest.param("whole_own_site", marks=pytest.mark.campaign)]
"""What the suite tries with a small manual, the campaign tries with all of it."""


@pytest.mark.parametrize("built", SMALL_AND_WHOLE)
def test_facilitators_words_are_in_no_trainees_page_index_or_handout(
    built: str, request: pytest.FixtureRequest, root: Path
) -> None:
    """A marker in every facilitator block of every exercise comes out on facilitators' pages alone."""
    out: Path = request.getfixturevalue(built)
    found = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file() and _holds(file)}
    ids = EXERCISES if built == "own_site" else [f.stem for f in (root / "exercises").glob("[!_R]*.md")]
    activities = {f"facilitator/activities/{id}/index.html" for id in ids}
    # What facilitators' search shows of those pages; only their pages load it.
    searched = {f"assets/alongside/search/facilitator--activities--{id}.js" for id in ids}
    sheets = {file.relative_to(out).as_posix() for file in (out / "handouts").iterdir() if _is_for_facilitators(file)}
    # What a session's page makes a run sheet of when a facilitator changes its times; only those pages load it.
    planned = {file.relative_to(out).as_posix() for file in (out / "assets/alongside/planning").glob("*.js")}
    planned |= {file.relative_to(out).as_posix() for file in (out / "assets/alongside/room").glob("notes-*.js")}
    guide = {"book/alongside-guide.pdf"} & found  # the volume for facilitators
    assert sheets and found - sheets - planned - guide == activities | searched
    # An index holds single words, so the marker's own word is looked for too.
    indexes = {f.name for f in (out / "assets/alongside").glob("search-data*.js") if _word(f)}
    assert indexes == {"search-data-facilitator.js"}


def _is_for_facilitators(file: Path) -> bool:
    """Whether a document is for those who lead: the plans of a session, its pack, and cards that only they see first."""
    sessions = tuple(f"pack-{path.stem}." for path in (ROOT / "facilitator/sessions").glob("*.md"))
    own_cards = [
        path.stem for path in (ROOT / "exercises").glob("*.md") if "    part: cards" in path.read_text("utf-8")
    ]
    led = ("run-sheet-", "cue-sheet-", *sessions, *(f"cards-{id}" for id in own_cards))
    return file.name.startswith(led)


def _shelf(index: Path) -> dict[str, Any]:
    """Return what an index hands over."""
    text = index.read_text("utf-8")
    return dict(json.loads(text.partition("]=")[2].removesuffix(";\n")))


def _word(index: Path) -> bool:
    """Whether an index holds the marker's first word: written without the letters it shares with the word before."""
    last = ""
    for shared, rest in re.findall(r"([A-Z])([^A-Z]*)", _shelf(index)["words"]):
        last = last[: ord(shared) - 65] + rest
        if last == MARKER.split("-")[0]:
            return True
    return False


def _holds(file: Path) -> bool:
    if file.suffix == ".pdf":
        return MARKER.split("-")[0] in words_of(file)  # the rest may stand on the next line
    if file.suffix == ".docx":
        from zipfile import ZipFile

        with ZipFile(file) as parts:
            return any(MARKER.encode() in parts.read(name) for name in parts.namelist())
    return MARKER.encode() in file.read_bytes()


def test_search_finds_no_facilitators_page(site: Path) -> None:
    """Trainees' pages load one file of words; a facilitator's load another beside it."""
    scripts = site / "assets" / "alongside"
    for name, expected in {"search-data.js": False, "search-data-facilitator.js": True}.items():
        places = [page[0] for page in _shelf(scripts / name)["pages"] if isinstance(page, list)]
        assert len(places) > 20
        assert {place.startswith("facilitator/") for place in places} == {expected}, name
    for page in pages(site):
        here = address(page, site).startswith("facilitator/")
        assert ("data-facilitator" in page.read_text("utf-8")) == here, address(page, site)


def test_a_broken_anchor_and_its_friends_stop_the_build_without_a_traceback(
    small_manual: Path, build_site: Any, tmp_path: Path
) -> None:
    """Each with file and line, all in one run."""

    def spoil(path: str, old: str, new: str) -> None:
        file = small_manual / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    moments = (small_manual / "exercises/boundary-moments.md").read_text("utf-8")
    first = re.search(r"    id: .*\n", moments)
    assert first
    spoil("exercises/boundary-moments.md", first[0], "")
    spoil("exercises/good-life-conversation-practice.md", "\npart: alongside", "\npart: alongsid")
    spoil("docs/start/how-to-use.md", "](your-answers.md", "](your-answers.md#nowhere")
    matters = (small_manual / "exercises/what-matters-in-a-relationship.md").read_text("utf-8")
    spoil("exercises/what-matters-in-a-relationship.md", re.findall(r"^minutes: \d+\n", matters, re.M)[0], "")
    day = f"facilitator/sessions/{SESSION}.md"
    length = re.findall(r"^length: (\d+)$", (small_manual / day).read_text("utf-8"), re.M)[0]
    spoil(day, f"length: {length}", f"length: {int(length) - 10}")
    result = build_site(tmp_path / "out", manual=small_manual)
    said = result.stdout + result.stderr
    assert result.returncode == 1
    for place, code in {
        r"exercises/boundary-moments\.md:\d+": "prompt-id-missing",
        r"exercises/good-life-conversation-practice\.md:\d+": "part-unknown",
        r"docs/start/how-to-use\.md:\d+": "anchor-unknown",
        r"exercises/what-matters-in-a-relationship\.md:\d+": "minutes-missing",
        rf"{day}:\d+": "session-length",
    }.items():
        assert re.search(rf"^{place}  {code}  ", said, re.M), code
    assert f"10 more than the length of {int(length) - 10}" in said
    assert "Traceback" not in said


@pytest.fixture(params=["small", pytest.param("whole", marks=pytest.mark.campaign)])
def manual(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path]:
    """The small manual, and in the campaign the whole, from which nothing is made yet; and the site made before."""
    if request.param == "small":
        return small_copy(tmp_path / "manual"), request.getfixturevalue("small_site")
    return fresh_copy(tmp_path / "manual"), request.getfixturevalue("site")


@pytest.mark.sweep
def test_properdocs_builds_the_same_pages(
    manual: tuple[Path, Path], build_site: Any, tmp_path: Path, shared_folder: Path
) -> None:
    """With the documents that were made for the other build: whoever builds, the same makes them."""
    folder, site = manual
    kept = shared_folder / "small/.cache/handouts"
    if kept.exists():
        # Another worker may be building with them: what it is still writing goes away under a copy.
        shutil.copytree(kept, folder / ".cache/handouts", ignore=shutil.ignore_patterns("*.part"))
    out = tmp_path / "out"
    result = build_site(out, "--config-file", "mkdocs.yml", manual=folder, tool="properdocs")
    assert result.returncode == 0, result.stdout + result.stderr
    assert [address(p, out) for p in pages(out)] == [address(p, site) for p in pages(site)]
    handouts = [file.name for file in sorted((out / "handouts").iterdir())]
    assert handouts == [file.name for file in sorted((site / "handouts").iterdir())]


@pytest.mark.sweep
def test_two_builds_are_the_same_bytes(manual: tuple[Path, Path], build_site: Any, tmp_path: Path) -> None:
    """The copy has no kept documents, so everything is made again."""
    folder, site = manual
    out = tmp_path / "again"
    assert build_site(out, manual=folder).returncode == 0
    for file in sorted(site.rglob("*")):
        if file.is_file() and not file.name.startswith("sitemap"):
            assert (out / file.relative_to(site)).read_bytes() == file.read_bytes(), file.relative_to(site)


@pytest.mark.parametrize("area", ["docs", *AREAS])
def test_every_markdown_file_of_the_manual_is_a_page(area: str, library: Library, site: Path) -> None:
    for path in library.texts:
        if path.parts[0] == area:
            below = path.relative_to("docs") if area == "docs" else path
            page = below.with_suffix("") / "index.html" if below.stem != "index" else below.with_suffix(".html")
            assert (site / page).exists(), path


def test_no_page_names_another_host_for_anything_it_loads(site: Path) -> None:
    loads = re.compile(
        r"<(?:script|img|link|iframe|source|video|audio)\b[^>]*?\s(?:src|href)=[\"']?((?:https?:)?//[^\"'\s>]+)"
    )
    for page in pages(site):
        found = [url for url in loads.findall(page.read_text("utf-8")) if "canonical" not in url]
        assert not found, (address(page, site), found)


@pytest.mark.parametrize("notebook", ["confidence", "wellbeing-questions", "goal-attainment", "connection-maps"])
def test_notebook_is_light_and_offers_itself_with_its_invented_file(notebook: str, site: Path) -> None:
    page = site / f"facilitator/evaluation/{notebook}/index.html"
    plain = (site / "facilitator/guest-speakers/index.html").stat().st_size
    text = page.read_text("utf-8")
    assert page.stat().st_size < 3 * plain
    assert "<script" not in text[text.index("jupyter-wrapper") :].split("</article>")[0]
    assert "cdn" not in text.lower()
    assert "jp-" in text and "<svg" in text
    offered = re.findall(r'href="?([^" >]+\.(?:ipynb|csv))', text)
    assert [(page.parent / address).resolve().suffix for address in offered] == [".ipynb", ".csv"]
    assert all((page.parent / address).resolve().exists() for address in offered)
