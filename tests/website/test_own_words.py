"""The words of an organisation are words in every form, whatever signs are in them, and its contacts are everywhere."""

from __future__ import annotations

import html
import io
import json
import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import cast

import docx
import pdf_words
import pikepdf
import pptx
import pytest
import yaml
from content.small_manual import FILES, check, write
from pdfminer.high_level import extract_text

from alongside.content.literal import shield, unshield, unshield_html, unshield_json
from alongside.content.markdown.nodes import text_of as words_of
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Text
from alongside.editions.built_site import BuiltSite
from alongside.editions.staged.settings import settings
from alongside.render.pdf.row_headings import elements

pytestmark = pytest.mark.sweep

NASTY = "A|B *c* _d_ <e> [f](g) `h` & \"i\" {{j}} {:.k} ~l~ \\m #n 1. 'o' /// key"
SHOWN = re.compile(r"\s+")
ORGANISATION = f"""\
name: {json.dumps(NASTY)}
words:
  office: {json.dumps("- " + NASTY)}
contacts:
  emergency:
    name: Emergency services
    number: "999"
    when: When life is at risk.
    hours: always
    checked: 2026-11-01
    source: a page
  befriending:
    name: {json.dumps("Befriending " + NASTY)}
    number: "01632 960001"
    text: HELLO to 85258
    deaf: 18001 01632 960001
    how: {json.dumps("ask for " + NASTY)}
    when: When {NASTY.replace("#", "no.").replace(": ", ":")}
    hours: {json.dumps("1. " + NASTY)}
    checked: 2026-11-02
    source: somebody
  council:
    name: The council
    number: "+44 (0)1632 960077"
    when: When somebody may be at risk.
    hours: by day
    checked: 2026-11-02
    source: somebody
  nobody:
    name: Nobody yet
    number:
    when: When there is somebody.
    hours:
    checked:
    source:
"""
EVERYWHERE = """
## At {{ org.name }}

{{ org.name }}

- {{ org.words.office }}

| One | Two |
| --- | --- |
| {{ org.name }} | **{{ org.name }}** |

![{{ org.name }}](../assets/alongside/images/walking.svg)

{{ contacts.table }}

{{ contacts.card }}

{{ contacts.hours }}
"""


def changed(files: Mapping[str, str], path: str, *pairs: tuple[str, str]) -> str:
    text = files[path]
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The small manual of an organisation with a nasty name, in a place of every kind."""
    good = "exercises/good.md"
    files = dict(FILES)
    files["organisation.yml"] = ORGANISATION
    files["mkdocs.yml"] = (
        "site_name: Small\n"
        f"theme: {{name: material, language: en, font: false, custom_dir: {root / 'src/alongside/theme/overrides'}}}\n"
        "plugins: [alongside]\n"
        "markdown_extensions:\n  - toc: {permalink: false, title: On this page}\n"
        "nav:\n  - index.md\n  - No:\n      - other.md\n"
    )
    files["docs/other.md"] = "---\ntitle: 2026-05-01\ndescription: no\n---\n\n# Another\n\nWords.\n"
    files["docs/index.md"] = changed(
        files, "docs/index.md",
        ("title: Home\n", "title: Home of {{ org.name }}\ndescription: About {{ org.name }}\n"),
        ("## A part\n", "## A part\n" + EVERYWHERE.replace("../assets", "assets")),
    )  # fmt: skip
    files[good] = changed(
        files, good,
        ("title: A good exercise", "title: Good at {{ org.name }}"),
        ("purpose: Show how it is done.", "purpose: Show {{ org.name }}."),
        ("care: It may hurt.", "care: It may hurt {{ org.name }}."),
        ("Read this first.", "Read this first.\n" + EVERYWHERE),
        ("What did you notice?", "What did {{ org.name }} notice?"),
        ("    lines: 3\n", "    lines: 3\n\nAsk {{ org.name }}.\n"),
        ("second: The second", "second: The {{ org.name }}"),
        ("item: pens", "item: \"pens of {{ org.name }}\""),
        ("Go round.", "Go round {{ org.name }}."),
    )  # fmt: skip
    files["facilitator/sessions/day.md"] = changed(
        files, "facilitator/sessions/day.md",
        ("say: Hello.", "say: Hello from {{ org.name }}."),
        ("audience: Anybody", "audience: Anybody of {{ org.name }}"),
        ("title: A day", "title: A day at {{ org.name }}"),
        ("outcomes: [know it]", "outcomes: [\"know {{ org.name }}\"]"),
        ("activity: Welcome", "activity: Welcome to {{ org.name }}"),
    )  # fmt: skip
    files["facilitator/talks/words.md"] = changed(
        files, "facilitator/talks/words.md",
        ("- one", "- one {{ org.name }}"), ("title: Some words", "title: Words of {{ org.name }}"),
    )  # fmt: skip
    return write(tmp_path_factory.mktemp("own-words"), files)


@pytest.fixture(scope="module")
def made(manual: Path, build_site: Callable[..., subprocess.CompletedProcess[str]]) -> Path:
    site = manual / "site"
    done = build_site(site, "--no-strict", manual=manual)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def flat(text: str) -> str:
    """Return text without any space: where a line ends on paper is the paper's affair."""
    return SHOWN.sub("", text.replace("\u200b", ""))


def test_the_manual_has_no_fault_but_its_links(manual: Path) -> None:
    _, problems = check(manual)
    assert [str(problem) for problem in problems.errors] == []


@pytest.mark.parametrize("page", ["index.html", "exercises/good/index.html", "facilitator/activities/good/index.html",
                                  "facilitator/talks/words/index.html", "facilitator/sessions/day/index.html"])  # fmt: skip
def test_a_page_shows_the_words_as_they_are(page: str, made: Path) -> None:
    text = (made / page).read_text("utf-8")
    bare = html.unescape(re.sub(r"<[^>]*>", "", text))
    assert NASTY in bare
    assert not re.search("[\U000f0000-\U0010ffff]", text)
    assert "<e>" not in text


def test_attributes_and_titles_of_a_page_hold_the_words(made: Path) -> None:
    page = (made / "index.html").read_text("utf-8")
    quoted = html.escape(NASTY)
    assert f'alt="{quoted}"' in page or f'aria-label="{quoted}"' in page
    assert f'<meta name="description" content="About {quoted}">' in page
    good = (made / "exercises/good/index.html").read_text("utf-8")
    assert f"<title>Good at {quoted} | Small</title>" in good


def test_a_table_keeps_its_columns(made: Path) -> None:
    page = (made / "index.html").read_text("utf-8")
    rows = re.findall(r"<tr\b[^>]*>(.*?)</tr>", page, re.S)
    cells = [
        [
            html.unescape(re.sub("<[^>]*>", "", cell)).strip()
            for cell in re.findall(r"<t[dh]\b[^>]*>(.*?)</t[dh]>", row, re.S)
        ]
        for row in rows
    ]
    assert [NASTY, NASTY] in cells


def test_paper_shows_the_words_as_they_are(made: Path) -> None:
    for name in ("good.pdf", "good-large.pdf", "run-sheet-day.pdf"):
        assert flat(NASTY) in flat(extract_text(made / "handouts" / name)), name
    with pikepdf.open(made / "handouts/good.pdf") as pdf:
        assert str(pdf.docinfo["/Title"]) == f"Good at {NASTY}"


def test_word_shows_the_words_as_they_are(made: Path) -> None:
    document = docx.Document(io.BytesIO((made / "handouts/good.docx").read_bytes()))
    text = "".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))
    assert text.count(NASTY) >= 8
    assert document.core_properties.title == f"Good at {NASTY}"


def test_slides_show_the_words_as_they_are(made: Path) -> None:
    slides = pptx.Presentation(io.BytesIO((made / "handouts/slides-day.pptx").read_bytes()))
    shown = [shape.text_frame.text for slide in slides.slides for shape in slide.shapes if shape.has_text_frame]
    assert f"A day at {NASTY}" in shown
    assert f"Welcome to {NASTY}" in shown
    assert f"know {NASTY}" in shown
    assert slides.core_properties.title == f"A day at {NASTY}"


def test_bookmarks_of_a_pack_name_its_sheets_as_they_are(made: Path) -> None:
    with pikepdf.open(made / "handouts/pack-day.pdf") as pdf, pdf.open_outline() as outline:
        titles = [str(item.title) for item in outline.root]
    assert titles[0] == f"Pack: A day at {NASTY}"
    assert f"Good at {NASTY}" in titles


def test_no_file_that_is_made_holds_a_sign_in_place_of_another(made: Path) -> None:
    files = [file for file in sorted(made.rglob("*")) if file.is_file()]
    read = [(str(file.relative_to(made)), text) for file in files for text in texts_in(file.name, file.read_bytes())]
    assert {name for name, text in read if re.search("[\U000f0000-\U000fffff]", text)} == set()


def texts_in(name: str, content: bytes) -> Iterator[str]:
    """Yield the texts of a file, and of those that are packed in it."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for inner in packed.namelist():
                yield from texts_in(inner, packed.read(inner))
    elif content.startswith(b"%PDF-"):
        yield pdf_words.words_of(content)
        with pikepdf.open(io.BytesIO(content)) as pdf, pdf.open_outline() as outline:
            yield " ".join(str(item.title) for item in outline.root) + " ".join(map(str, pdf.docinfo.values()))
            yield " ".join(str(element.get("/T", "")) for element in elements(pdf.Root.StructTreeRoot))
    elif not name.endswith((".png", ".woff2", ".ttf", ".gz")):
        yield content.decode("utf-8", "replace")


@pytest.mark.parametrize("data", ["search-data.js", "workbook/good.js", "forms/good.js"])
def test_data_for_scripts_holds_the_words_as_they_are(data: str, made: Path) -> None:
    script = (made / "assets/alongside" / data).read_text("utf-8")
    assert not re.search("[\U000f0000-\U0010ffff]", script)
    assert json.dumps(NASTY, ensure_ascii=False)[1:-1] in script


def test_a_contact_that_is_added_stands_in_every_form_in_its_place(made: Path) -> None:
    forms = {
        "page": html.unescape(re.sub("<[^>]*>", "", (made / "exercises/good/index.html").read_text("utf-8"))),
        "paper": extract_text(made / "handouts/good.pdf"),
        "large print": extract_text(made / "handouts/good-large.pdf"),
    }
    document = docx.Document(io.BytesIO((made / "handouts/good.docx").read_bytes()))
    forms["Word"] = "".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))
    for form, text in forms.items():
        bare = flat(text)
        for words in ("01632 960001", "HELLO to 85258", "18001 01632 960001", "2026-11-02", "Nobody yet"):
            assert flat(words) in bare, (form, words)
        places = [bare.index(flat(name)) for name in ("Emergency services", "Befriending", "Nobody yet")]
        assert places == sorted(places), form


def test_each_way_to_a_contact_is_one_tap_away(made: Path) -> None:
    page = (made / "index.html").read_text("utf-8")
    for address in ("tel:01632960001", "sms:85258?&amp;body=HELLO", "tel:1800101632960001", "tel:+441632960077"):
        assert f'href="{address}"' in page, address


def test_a_title_that_looks_like_a_date_or_a_no_is_shown_as_written(made: Path) -> None:
    page = (made / "other/index.html").read_text("utf-8")
    assert "<title>2026-05-01 | Small</title>" in page
    assert '<meta name="description" content="no">' in page
    front = (made / "index.html").read_text("utf-8")
    assert re.search(r">\s*No\s*<", front), "the navigation says No"
    assert not re.search(r">\s*False\s*<", front)


def test_another_generator_is_given_titles_as_they_are(manual: Path) -> None:
    library, _ = check(manual)
    told = SimpleNamespace(name="Small", description="", folders=True)
    title = library.exercises["good"].title
    site = SimpleNamespace(library=library, settings=told, handouts=SimpleNamespace(site=""), navigation=[{title: "a"}])
    text = settings(cast(BuiltSite, site), PurePosixPath("a.css"))
    assert yaml.safe_load(text)["nav"] == [{f"Good at {NASTY}": "a"}]


def test_words_come_back_from_their_shield() -> None:
    held = shield(f"  {NASTY}\n  again ")
    assert unshield(held) == f"{NASTY} again"
    assert unshield_html(held) == html.escape(f"{NASTY} again")
    assert json.loads(f'"{unshield_json(held)}"') == f"{NASTY} again"
    assert [words_of(block.inlines) for block in markdown_tree(held) if hasattr(block, "inlines")] == [f"{NASTY} again"]
    assert shield("St John’s self-help, e.g. nhs.uk O'Brien").startswith("St John’s self-help")


def test_a_place_for_contacts_does_not_move_the_lines_below_it(tmp_path: Path) -> None:
    files = dict(FILES)
    files["docs/index.md"] = (
        FILES["docs/index.md"].replace("## A part", "{{ contacts.table }}\n\n## A part") + "[x](no.md)\n"
    )
    library, problems = check(write(tmp_path, files))
    line = files["docs/index.md"].split("\n").index("[x](no.md)") + 1
    assert [(p.code, p.line) for p in problems.errors] == [("link-unknown", line)]
    texts = [block.markdown for page in library.pages.values() for block in page.blocks if isinstance(block, Text)]
    assert any("Emergency" in text for text in texts)
