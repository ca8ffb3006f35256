"""What authors do without being told that they may not: the site is whole, and holds what was meant and no more."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import lxml.html
import pytest
from content.small_manual import FILES, write
from least_manual import SETTINGS, least_manual
from mkdocs.exceptions import PluginError

from alongside import stops
from alongside.cli import main
from alongside.editions.books import FOLDER
from alongside.stage import NotStaged, stage
from alongside.stops import look_ahead

pytestmark = pytest.mark.sweep

Builder = Callable[..., "CompletedProcess[str]"]

LED_TO = (
    *("docs/steps/1-getting-started.md", "docs/start/your-answers.md", "facilitator/room-and-materials.md"),
    *("docs/staying-safe/safeguarding.md", "docs/steps/index.md", "docs/start/how-to-use.md", "facilitator/index.md"),
)
SAID = 'as "we" do & you'
NOTED = """---
title: Ours <!-- a name for it -->
---

# Ours

## Head <!-- ask Jane -->

Words <!-- ask Jane --> and more.

<!-- ask Jane
before June -->

| A <!-- ask Jane --> | B |
|---|---|
| 1 | 2 |

See [the heading](#head).
"""
SIGNS = "Part 1 | 2*3*4 [x] < 5#"
ODD = {
    **{path: f"---\ntitle: Led to {path}\n---\n\n# Led to\n" for path in LED_TO},
    "docs/staying-safe/_idea.md": "A SECRET idea, {{ org.nme }} <script>alert(1)</script> [x](nowhere.md)",
    "docs/_drafts/picture.svg": "<svg onload='go()'>SECRET</svg>",
    "docs/~$form.docx": "SECRET name",
    "docs/ours.md": NOTED,
    "exercises/good.md": FILES["exercises/good.md"]
    .replace("Read this first.", "Read this <!-- ask Jane --> first.\n\n<!-- ask Jane -->\n\nThen go on.")
    .replace("A good exercise", f"Exercise {SIGNS}")
    .replace("Show how it is done.", f"Show {SIGNS}")
    .replace("| Do it", f"| Lead {SIGNS}"),
    "facilitator/talks/words.md": FILES["facilitator/talks/words.md"]
    .replace("Some words", f"Talk {SIGNS}")
    .replace("Say it.", f"Say {SIGNS}")
    .replace("| First", f"| Slide {SIGNS}"),
    "docs/signs.md": f"---\ntitle: Page {SIGNS}\ncovers: [CP-A2]\n---\n\n# Signs\n\nWords.\n",
    "facilitator/sessions/day.md": FILES["facilitator/sessions/day.md"]
    .replace("A day", f"Day {SIGNS}")
    .replace("Try it.", f"Try {SIGNS}")
    .replace("[know it]", f"['Know {SIGNS}']")
    .replace("activity: Welcome", f"activity: Welcome {SIGNS}"),
    "sources/works.yml": f"- {{id: cp, elements: CP, title: 'Work {SIGNS}', by: 'By {SIGNS}'}}\n",
    "sources/routes.yml": f"- id: short\n  group: time\n  title: Route {SIGNS}\n  for: For {SIGNS}.\n  gain: Gain {SIGNS}.\n"
    f"  items:\n    - page: signs.md\n      do: Do {SIGNS}.\n      stage: Stage {SIGNS}\n",
    "docs/quoted.md": f"---\ntitle: 'Asking, {SAID}'\ndescription: 'How to ask, {SAID}'\n---\n\n# Asking\n\nWords.\n",
    "mkdocs.yml": SETTINGS.replace(
        "  - other.md\n", f"  - other.md\n  - signs.md\n  - Our policies: ours.md\n  - 'Q <A>, {SAID}': [quoted.md]\n"
    ).replace("site_name: Small", f"site_name: Small\nsite_description: 'Small <A>, {SAID}'"),
}


@pytest.fixture(scope="module")
def odd_site(tmp_path_factory: pytest.TempPathFactory, build_site: Builder, root: Path) -> Path:
    """The site of such a manual, with its books."""
    folder = tmp_path_factory.mktemp("odd")
    manual = write(least_manual(folder / "manual"), ODD)
    (manual / "src").symlink_to(root / "src", target_is_directory=True)
    done = build_site(folder / "site", manual=manual)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "docs/staying-safe/_idea.md is left out as a draft" in done.stderr
    return folder / "site"


def _texts(site: Path) -> dict[str, str]:
    """Every file of a site as text, with what is in its packed files."""
    found = {}
    for file in sorted(site.rglob("*")):
        if file.is_file():
            found[str(file.relative_to(site))] = file.read_bytes().decode("utf-8", "replace")
            if zipfile.is_zipfile(file):
                packed = zipfile.ZipFile(file)
                found |= {
                    f"{file.name}/{name}": packed.read(name).decode("utf-8", "replace") for name in packed.namelist()
                }
    return found


def test_drafts_and_locks_are_nowhere_in_the_site(odd_site: Path) -> None:
    assert [name for name, text in _texts(odd_site).items() if "SECRET" in text] == []
    assert [page.name for page in (odd_site / "staying-safe").iterdir()] == ["safeguarding"]
    assert not list(odd_site.rglob("~$*"))


def test_an_authors_notes_are_in_nothing_that_is_made(odd_site: Path) -> None:
    texts = _texts(odd_site)
    assert [name for name, text in texts.items() if re.search(r"ask Jane|a name for it|wzxhzdk", text)] == []
    assert "Words and more." in texts["ours/index.html"]
    assert re.search(r"<title>Ours\b", texts["ours/index.html"])
    assert re.search(r'<h2 id="?head"?[ >]', texts["ours/index.html"])


def test_titles_and_descriptions_are_words_in_the_frame_too(odd_site: Path) -> None:
    page = lxml.html.fromstring((odd_site / "quoted/index.html").read_text("utf-8"))
    assert page.findtext(".//title") == f"Asking, {SAID} | Small"
    assert page.xpath("//meta[@name='description']/@content") == [f"How to ask, {SAID}"]
    assert f"Q <A>, {SAID}" in [link.text for link in page.iter("a", "span")]
    home = lxml.html.fromstring((odd_site / "index.html").read_text("utf-8"))
    assert home.findtext(".//title") == f"Small: Small <A>, {SAID}"
    assert [name for name, text in _texts(odd_site).items() if name.endswith(".html") and re.search("<A>", text)] == []


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("evidence/sources", ["Work", "By"]),
        ("evidence/sources/cp", ["Work", "By", "Page"]),
        ("signs", ["Work", "By"]),
        ("routes", ["Route", "For"]),
        ("routes/short", ["Route", "For", "Gain", "Do", "Stage"]),
        ("facilitator/sessions/day", ["Day", "Try", "Know", "Welcome", "Exercise"]),
        ("facilitator/activities/good", ["Exercise", "Show", "Lead", "Talk"]),
        ("facilitator/talks/words", ["Talk", "Say", "Slide"]),
        ("exercises/good", ["Exercise", "Show"]),
    ],
)
def test_words_that_the_build_puts_into_a_page_stand_there_as_they_are(
    page: str, said: list[str], odd_site: Path
) -> None:
    main = lxml.html.parse(odd_site / page / "index.html").find(".//main")
    words = " ".join(main.text_content().split())
    for word in said:
        assert words.count(f"{word} {SIGNS}") == words.count(f"{word} Part 1") > 0


def test_a_page_beside_the_parts_of_the_navigation_is_a_part_of_the_book(odd_site: Path) -> None:
    assert {"our-policies.xhtml", "other.xhtml"} <= {file.name for file in (odd_site / str(FOLDER)).iterdir()}


def test_a_site_is_not_written_where_a_file_stands(tmp_path: Path) -> None:
    look_ahead(tmp_path / "site")
    look_ahead(tmp_path)
    (tmp_path / "site").write_text("mine", "utf-8")
    with pytest.raises(PluginError, match="site is a file"):
        look_ahead(tmp_path / "site")


def test_a_build_without_its_scripts_says_how_they_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stops, "SCRIPTS", [tmp_path / "worker.js"])
    with pytest.raises(PluginError, match="make build"):
        look_ahead(tmp_path / "site")


@pytest.mark.parametrize("name", ["file", "file/in/it"])
def test_a_tree_is_not_staged_where_a_file_stands(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    with pytest.raises(NotStaged, match="file is a file: name a folder"):
        stage(tmp_path, tmp_path / name)
    assert (tmp_path / "file").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["docs/staged", "docs", "exercises", "facilitator/sessions/out"])
def test_a_tree_is_not_staged_among_the_pages_of_the_manual(name: str, tmp_path: Path) -> None:
    with pytest.raises(NotStaged, match="would become part of the manual"):
        stage(tmp_path, tmp_path / name)


def test_a_folder_whose_settings_are_of_other_letters_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes("site_name: Café".encode("latin-1"))
    with pytest.raises(NotStaged, match="holds something else"):
        stage(tmp_path, tmp_path)


def test_a_folder_that_cannot_be_written_is_said_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path), "stage", str(tmp_path / ("long" * 100))]) == 1
    assert "cannot be written" in capsys.readouterr().err
