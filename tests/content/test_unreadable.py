"""Every file that a person writes may come in any state: each is named with its line, and nothing ends in a traceback."""

from __future__ import annotations

import importlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

from alongside.cli import main
from alongside.common.palette import THEME
from alongside.content.check.whole_files import MARKS, check_marks
from alongside.content.problems import Problems
from alongside.render.web.finish import drawings
from alongside.render.web.search.vocabulary import check_vocabulary
from content.small_manual import FILES, check, write

WRITTEN: Mapping[str, str] = {
    **FILES,
    "sources/links.yml": '- {url: "https://two.example/", title: Two, publisher: Somebody, checked: never}\n',
    "sources/glossary.yml": "a-word:\n  term: A word\n  means: What it means.\n",
    "sources/reading.yml": "hard: {}\n",
    "sources/known-words.txt": "# Words.\nLlŷn\n",
    "sources/left-out.tsv": "id\treason\twhy\n",
    "sources/sections.tsv": "id\ttitle\nCP-A\tThe first\n",
    "exercises/published-ids.txt": "# Every prompt.\n\ngood/noticed\n\n# retired\n",
    "mkdocs.yml": "site_name: Small\nplugins: [alongside]\n",
    "docs/index.md": FILES["docs/index.md"] + "\n[Two](https://two.example/)\n",
}
SPOILT: Mapping[str, tuple[Callable[[bytes], bytes], int, str]] = {
    "ANSI": (lambda data: data + b"\n# Caf\xe9 \x96 open\n", 2, "ANSI, reads “Café”"),
    "UTF-16": (lambda data: data.decode().encode("utf-16"), 0, "saved as UTF-16"),
    "UTF-16 without its mark": (lambda data: data.decode().encode("utf-16-le"), 0, "saved as UTF-16"),
    "a zero byte": (lambda data: data + b"\n# \0\n", 2, "invisible character U+0000"),
    "two versions": (lambda data: data + b"\n<<<<<<< HEAD\n# a\n=======\n# b\n>>>>>>> theirs\n", 2, "never merged"),
}
LISTS = [path for path in WRITTEN if not path.endswith(".md")]


def _picture_of(kind: str) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (9, 9), "teal").save(made, kind)
    return made.getvalue()


def write_all(folder: Path) -> Path:
    return write(folder, WRITTEN)


def test_the_manual_they_are_tried_on_has_no_fault(tmp_path: Path) -> None:
    assert [str(problem) for problem in check(write_all(tmp_path))[1]] == []


@pytest.mark.parametrize("state", SPOILT)
@pytest.mark.parametrize("path", WRITTEN)
def test_a_file_in_a_bad_state_is_named_with_its_line(path: str, state: str, tmp_path: Path) -> None:
    spoil, below, words = SPOILT[state]
    file = write_all(tmp_path) / path
    lines = file.read_text("utf-8").count("\n")
    file.write_bytes(spoil(file.read_bytes()))
    said = [problem for problem in check(tmp_path)[1] if str(problem.path) == path]
    assert (said[0].code, said[0].line) == ("file-unreadable", lines + below if below else 1)
    assert words in said[0].advice


@pytest.mark.parametrize("path", WRITTEN)
def test_a_mark_of_utf_8_at_the_start_is_no_fault(path: str, tmp_path: Path) -> None:
    file = write_all(tmp_path) / path
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert [str(problem) for problem in check(tmp_path)[1]] == []


@pytest.mark.parametrize("path", [path for path in LISTS if path.endswith(".yml")])
def test_a_quotation_mark_is_missed_where_it_was_opened(path: str, tmp_path: Path) -> None:
    file = write_all(tmp_path) / path
    text = file.read_text("utf-8")
    dash = "- " if text.startswith("- ") else ""
    file.write_text(f'{dash}first: "One\n\n{text}\n{dash}last: "another"\n', "utf-8")
    said = [(p.line, p.advice.partition(": ")[2]) for p in check(tmp_path)[1] if str(p.path) == path]
    assert (1, "a quotation mark opens here and is never closed") in said


HEADED = ["exercises/good.md", "facilitator/talks/words.md", "facilitator/sessions/day.md", "docs/index.md"]


@pytest.mark.parametrize("head", ["[a, b]", "words", "5", "title: [", "a: b: c"])
@pytest.mark.parametrize("path", HEADED)
def test_of_a_head_that_cannot_be_read_no_more_is_said(path: str, head: str, tmp_path: Path) -> None:
    file = write_all(tmp_path) / path
    file.write_text(f"---\n{head}\n---\n" + file.read_text("utf-8").split("---\n", 2)[2], "utf-8")
    said = [(p.line, p.code) for p in check(tmp_path)[1] if str(p.path) == path and p.code != "exercise-unused"]
    assert said == [(2, "front-matter-broken")]


@pytest.mark.parametrize("head", ["", "{}\n", "# nothing\n"])
@pytest.mark.parametrize("path", HEADED)
def test_an_empty_head_lacks_its_title(path: str, head: str, tmp_path: Path) -> None:
    file = write_all(tmp_path) / path
    file.write_text(f"---\n{head}---\n" + file.read_text("utf-8").split("---\n", 2)[2], "utf-8")
    said = [p for p in check(tmp_path)[1] if str(p.path) == path]
    assert any((p.line, p.code) == (2, "key-missing") and "title: " in p.advice for p in said)


@pytest.mark.parametrize("sign", ["&#7;", "&#0;", "&#x1b;", "&#xFFFE;", "&#55296;", "&#8203;", "&#x202E;", "&#xE000;"])
def test_a_sign_that_nothing_can_show_is_refused_by_its_number_too(sign: str, tmp_path: Path) -> None:
    file = write_all(tmp_path) / "docs/index.md"
    lines = file.read_text("utf-8").count("\n")
    file.write_text(file.read_text("utf-8") + f"\nA caf&#233;&#8211;{sign}\n", "utf-8")
    assert [(p.line, p.code, sign in p.advice) for p in check(tmp_path)[1]] == [(lines + 2, "html-refused", True)]


CELL: Mapping[str, object] = {
    "cell_type": "code",
    "id": "a",
    "metadata": {},
    "execution_count": 1,
    "outputs": [{"output_type": "stream", "name": "stdout", "text": ["1\n"]}],
    "source": ["print(1)"],
}
NOTEBOOK = {"cells": [{"cell_type": "markdown", "id": "b", "metadata": {}, "source": "Words."}, CELL]}
NOTEBOOK |= {"metadata": {}, "nbformat": 4, "nbformat_minor": 5}
MISSHAPEN: Mapping[str, tuple[object, int]] = {
    "a list": ([], 1),
    "a number": (5, 1),
    "no cells": ({**NOTEBOOK, "cells": []}, 1),
    "cells of words": ({**NOTEBOOK, "cells": "words"}, 1),
    "an old format": ({**NOTEBOOK, "nbformat": 3}, 1),
    "metadata that are a number": ({**NOTEBOOK, "metadata": 1}, 1),
    **{
        f"{key} that are {json.dumps(value)}": ({**NOTEBOOK, "cells": [NOTEBOOK["cells"][0], {**CELL, key: value}]}, 10)
        for key, values in {
            "cell_type": ("essay", None, {}),
            "source": (None, 5, [1]),
            "outputs": (None, 5, "words", ["words"], [None], [{"data": []}], {}),
            "metadata": (5, [1]),
            "id": (5, None),
        }.items()
        for value in values
    },
}


def test_a_notebook_as_jupyter_writes_it_has_no_fault(tmp_path: Path) -> None:
    write_all(tmp_path)
    (tmp_path / "facilitator/look.ipynb").write_text(json.dumps(NOTEBOOK, indent=1), "utf-8")
    assert [str(problem) for problem in check(tmp_path)[1]] == []


@pytest.mark.parametrize("what", MISSHAPEN)
def test_a_notebook_that_is_not_as_jupyter_writes_it_is_named(what: str, tmp_path: Path) -> None:
    content, line = MISSHAPEN[what]
    write_all(tmp_path)
    (tmp_path / "facilitator/look.ipynb").write_text(json.dumps(content, indent=1), "utf-8")
    assert [(str(p.path), p.line, p.code) for p in check(tmp_path)[1]] == [
        ("facilitator/look.ipynb", line, "notebook-broken")
    ]


FAULTY_WORDS: Mapping[str, tuple[str, str]] = {
    "a link to no page": ("See [x](nowhere.md).", "link-unknown"),
    "a link to no address of the site": ("See [w](../gone/).", "link-unknown"),
    "an address that is not listed": ("See [y](https://unlisted.example/).", "link-unlisted"),
    "a name of the organisation": ("Ask {{ org.name }}.", "mark-unknown"),
    "a name that is misspelt": ("Ask {{ org.nam }}.", "mark-unknown"),
    "a mark of Word": ("· one", "list-mark"),
    "a question": ("/// prompt | What?", "block-nearly"),
    "a box": ("/// tip", "block-nearly"),
    "nearly a block": ("// prompt | What?", "block-nearly"),
    "a script": ("<script>go()</script>", "html-refused"),
    "code marks that are open": ("```", "code-broken"),
    "an address that is no link": ("Look at www.two.example today.", "link-bare"),
    "words crossed out": ("This is ~~wrong~~.", "mark-unknown"),
}


@pytest.mark.parametrize("what", FAULTY_WORDS)
def test_words_of_a_notebook_are_looked_at_as_those_of_a_page_with_their_line(what: str, tmp_path: Path) -> None:
    words, code = FAULTY_WORDS[what]
    cell = {
        "cell_type": "markdown",
        "id": "c",
        "metadata": {},
        "source": ["# Words\n", "\n", words + "\n", "\n", "More."],
    }
    write_all(tmp_path)
    kept = json.dumps({**NOTEBOOK, "cells": [*NOTEBOOK["cells"], cell]}, indent=1, ensure_ascii=False)
    (tmp_path / "facilitator/look.ipynb").write_text(kept, "utf-8")
    line = kept.split("\n").index("    " + json.dumps(words + "\n", ensure_ascii=False) + ",") + 1
    said = {(str(p.path), p.line, p.code) for p in check(tmp_path)[1]}
    assert ("facilitator/look.ipynb", line, code) in said
    assert {(path, line) for path, line, _ in said} == {("facilitator/look.ipynb", line)}


@pytest.mark.parametrize(
    "words",
    [
        "Type `{{ org.name }}` here.",
        "- one\n- two",
        "[Two](https://two.example/), [above](#words), 5 · 3",
        "```\n· one\n```",
        "```\nx = {{1}}\n```",
    ],
)
def test_sound_words_of_a_notebook_have_no_fault(words: str, tmp_path: Path) -> None:
    cell = {"cell_type": "markdown", "id": "c", "metadata": {}, "source": words.splitlines(keepends=True)}
    write_all(tmp_path)
    content = {**NOTEBOOK, "cells": [*NOTEBOOK["cells"], cell]}
    (tmp_path / "facilitator/look.ipynb").write_text(json.dumps(content, indent=1), "utf-8")
    assert [str(problem) for problem in check(tmp_path)[1]] == []


def test_all_bad_files_are_named_at_once(tmp_path: Path) -> None:
    write_all(tmp_path)
    for path in LISTS:
        (tmp_path / path).write_bytes((tmp_path / path).read_bytes() + b"\n# Caf\xe9\n")
    assert {str(p.path) for p in check(tmp_path)[1].errors if p.code == "file-unreadable"} == set(LISTS)


@pytest.mark.parametrize("command", ["check", "publish-ids", "links"])
@pytest.mark.parametrize("path", LISTS)
def test_no_command_ends_in_a_traceback(
    path: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    needed = {"sources/links.yml": "links", "exercises/published-ids.txt": "publish-ids", "organisation.yml": command}
    file = write_all(tmp_path) / path
    (tmp_path / "sources/links.yml").write_text("[]\n", "utf-8")  # nobody is asked
    file.write_bytes(b"# Caf\xe9\n")
    failed = main(["--root", str(tmp_path), command])
    assert failed or command not in ("check", needed.get(path))
    assert "Traceback" not in capsys.readouterr().err


def test_a_build_names_every_bad_file(tmp_path: Path) -> None:
    write_all(tmp_path)
    bad = [path for path in LISTS if path not in ("mkdocs.yml", "exercises/published-ids.txt")]
    for path in bad:
        (tmp_path / path).write_bytes((tmp_path / path).read_bytes() + b"\n# Caf\xe9\n")
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert [path for path in bad if f"{path}:" not in done.stderr] == []


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("groups: [a, b\nignored: a\n", 1, "a bracket is not closed"),
        ("groups: a\n", 1, "groups should be a list"),
        ("grups: [a]\n", 1, "it has no use for grups: did you mean groups?"),
        ("stems:\n  - - [ies, y, two]\n", 1, "stems should be lists of rules"),
        ("groups: [a]\n# Caf\xe9\n", 2, "ANSI"),
    ],
)
def test_the_words_of_the_search_are_named_with_their_line(text: str, line: int, why: str, tmp_path: Path) -> None:
    (tmp_path / "words.yml").write_bytes(text.encode("latin-1"))
    problems = Problems()
    check_vocabulary(problems, tmp_path / "words.yml")
    assert any(p.line == line and why in p.advice and p.path == PurePosixPath("words.yml") for p in problems)


def test_a_link_to_a_folder_or_to_nothing_is_named_and_nothing_behind_it_is_read(tmp_path: Path) -> None:
    manual = write_all(tmp_path / "manual")
    write(tmp_path / "elsewhere", {"page.md": "Words <script>go()</script>", "picture.svg": "<svg onload='go()'/>"})
    (manual / "docs/linked").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (manual / "docs/gone.png").symlink_to(tmp_path / "gone.png")
    library, problems = check(manual)
    assert [str(problem) for problem in problems] == [
        "docs/gone.png:1  file-unreadable  this file cannot be read as text: it is a link to a file that is not there",
        "docs/linked:1  file-unreadable  this file cannot be read as text: it is a link to a folder: put the files"
        " themselves here",
    ]
    assert set(map(str, library.texts)) == {path for path in WRITTEN if path.endswith(".md")}


NAV = """\
nav:
  - index.md
  - other.md
  - exercises/good.md
  - facilitator/activities/good.md
  - facilitator/talks/words.md
  - facilitator/sessions/day.md
  - downloads.md
"""


@pytest.mark.parametrize("path", [*HEADED, "docs/other.md"])
def test_of_a_file_that_cannot_be_read_nothing_else_is_said_in_other_files(path: str, tmp_path: Path) -> None:
    pages = ["exercises/good.md", "exercises/good.md#good--noticed", "facilitator/activities/good.md", "other.md#there"]
    links = [*pages, "handouts/good.pdf", "facilitator/sessions/day.md", "facilitator/talks/words.md"]
    words = "\n".join(f"[Link]({link})" for link in links)
    other = f"---\ntitle: Other\n---\n\n# Other\n\n{words}\n\n## There\n\n[Home](index.md#a-part)\n"
    index = WRITTEN["docs/index.md"] + f"\n{words}\n"
    more = {"docs/other.md": other, "docs/index.md": index, "mkdocs.yml": WRITTEN["mkdocs.yml"] + NAV}
    write(write_all(tmp_path), more)
    assert [str(problem) for problem in check(tmp_path)[1]] == []
    (tmp_path / path).write_bytes((tmp_path / path).read_text("utf-8").encode("utf-16"))
    assert [(str(p.path), p.code) for p in check(tmp_path)[1]] == [(path, "file-unreadable")]


def test_however_many_files_cannot_be_read_no_pattern_is_made_for_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    compiled: Callable[..., object] = importlib.import_module("re._compiler").compile
    monkeypatch.setattr("re._compiler.compile", lambda *given: made.append(given) or compiled(*given))
    other = "---\ntitle: Other\n---\n\n# Other\n\n[Link](nowhere.md)\n"
    write(write_all(tmp_path), {f"docs/{name}.md": other for name in ("aside", "broken")})
    (tmp_path / "docs/broken.md").write_bytes(other.encode("utf-16"))
    check(tmp_path)
    made.clear()
    for number in range(30):
        (tmp_path / f"docs/broken-{number}.md").write_bytes(other.encode("utf-16"))
    assert [str(p.path) for p in check(tmp_path)[1] if p.code == "link-unknown"] == ["docs/aside.md"]
    assert len(made) < 30


def test_what_is_wrong_besides_a_file_that_cannot_be_read_is_said_at_once(tmp_path: Path) -> None:
    write_all(tmp_path)
    (tmp_path / "docs/other.md").write_bytes("words".encode("utf-16"))
    (tmp_path / "docs/index.md").write_text(WRITTEN["docs/index.md"] + "\n[Lost](nowhere.md)\n", "utf-8")
    said = [(str(p.path), p.code) for p in check(tmp_path)[1]]
    assert said == [("docs/index.md", "link-unknown"), ("docs/other.md", "file-unreadable")]


PICTURE = {name: _picture_of(name) for name in ("PNG", "JPEG", "WEBP", "GIF", "TIFF")}
WHOLE = {"a.png": PICTURE["PNG"], "b.JPG": PICTURE["JPEG"], "c.webp": PICTURE["WEBP"], "d.png": PICTURE["JPEG"]}
TORN = {
    "cut.png": (PICTURE["PNG"][:-8], "ends too early"),
    "cut.jpg": (PICTURE["JPEG"][:-2], "ends too early"),
    "cut.webp": (PICTURE["WEBP"][:-9], "ends too early"),
    "moving.png": (PICTURE["GIF"], "it is GIF"),
    "scan.jpg": (PICTURE["TIFF"], "it is TIFF"),
    "telephone.jpg": (b"\0\0\0\x18ftypheic\0\0\0\0", "a format that only phones use"),
    "newest.jpg": (b"\0\0\0\x18ftypavif\0\0\0\0", "it is AVIF"),
    "scan.png": (b"%PDF-1.7", "it is PDF"),
    "locked.docx": (bytes.fromhex("d0cf11e0a1b11ae1") + "\0EncryptedPackage".encode("utf-16-le"), "with a password"),
    "old.docx": (bytes.fromhex("d0cf11e0a1b11ae1") + "\0WordDocument".encode("utf-16-le"), "its name does not fit"),
}


def test_pictures_are_looked_at_and_those_that_no_browser_shows_are_named(tmp_path: Path) -> None:
    write_all(tmp_path)
    for name, data in {**WHOLE, **{name: data for name, (data, _) in TORN.items()}}.items():
        (tmp_path / "docs" / name).write_bytes(data)
    said = {problem.path.name: problem for problem in check(tmp_path)[1]}
    assert set(said) == set(TORN)
    for name, (_, why) in TORN.items():
        assert said[name].code == "file-broken"
        assert why in said[name].advice


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is empty"),
        (PICTURE["PNG"], "it is not a complete SVG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><path", "it is not a complete SVG"),
        (b"<svg><path d='M0 0'/></svg>", "into its first tag"),
    ],
)
@pytest.mark.parametrize("name", MARKS)
def test_a_mark_of_an_organisation_that_cannot_be_drawn_is_named_itself(
    name: str, data: bytes, why: str, tmp_path: Path
) -> None:
    for each in MARKS:
        file = tmp_path / each
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data if each == name else b"\xef\xbb\xbf" + (THEME / each).read_bytes())
    problems = Problems()
    check_marks(problems, tmp_path)
    ((path, code, advice),) = [(str(p.path), p.code, p.advice) for p in problems]
    assert (path, code) == (f"src/alongside/theme/{name}", "file-broken")
    assert why in advice


def test_a_mark_that_is_missing_is_named(tmp_path: Path) -> None:
    problems = Problems()
    check_marks(problems, tmp_path)
    assert [str(problem.path) for problem in problems] == [f"src/alongside/theme/{name}" for name in sorted(MARKS)]


def test_a_mark_at_the_start_of_a_drawing_is_in_no_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mark.svg").write_bytes(b"\xef\xbb\xbf" + (THEME / "images/mark.svg").read_bytes())
    monkeypatch.setattr(drawings, "IMAGES", tmp_path)
    assert drawings.mark().startswith("<svg")
