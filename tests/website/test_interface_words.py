"""The interface says things as people expect them: what it no longer calls them comes up nowhere that it speaks."""

from __future__ import annotations

import ast
import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GONE = {
    r"leave this page quickly": "Exit this page",
    r"take (it|them|these|a copy|the plan) with you|what to take with you": "Save or print",
    r"leave nothing here": "Clear my answers from this device",
    r"keep the manual|stop keeping|without a connection|kept on (this|your|the) device": "Save for offline use",
    r"getting it[:.]": "Downloading",
    r"br(ing|inging|ought) (back )?(a|the|your|these) (back-?up|answers)|back-up": "Restore from a backup",
    r"(earlier|other) texts?\b|put this text back": "Previous versions, Restore this version",
    r"what stands above": "Keep the answer above",
    r"this sitting|sitting only": "until I close the browser",
    r"the same once more": "Type it again",
    r"offer me five words": "Suggest a passphrase",
    r"keep my words": "Save this choice",
    r"do not say this again|leave me alone": "Don’t show this again",
    r"holds? these words|no page was found": "No results",
    r"back to the usual|the usual\b": "Reset, Standard",
    r"as (the|your) device says": "Same as my device",
    r"single keys": "Keyboard shortcuts",
    r"give out my map|bring maps together": "Share my map, Combine maps",
    r"this page is not here|all else is": "Page not found",
    r"before this\b": "Previous",
    r"where the sources went": "How we used our sources",
    r"this may hurt": "Sensitive content",
    r"a word for this sheet|to find it again": "Name this sheet (only you see it)",
    r"without a key or a click": "Lock after (minutes) of no activity",
    r"which column is what": "What is in each column?",
}
"""What was once said, as a pattern, and what is said now."""
STIFF = r"\b(some|any|every)body\b|\bwhom\b|\bstands? (in|on|under|below|above|beside|here|there)\b|\bis no (?!longer|more)[a-z]+\b"
"""What nobody would say to a colleague."""
IN_FILES = ("somebody meets you", "you may bring somebody")
"""Words that stand in lists that people have saved, and by which such a list is read again."""
SPOKEN = (
    *(ROOT / "browser").rglob("*.ts"),
    *(ROOT / "src/alongside/kinds").glob("[!_]*/*.[jpt]*"),
    *(file for file in (ROOT / "src/alongside/render").rglob("*.[jpt]*") if file.suffix != ".pyc"),
    *(ROOT / "src/alongside/editions").rglob("*.py"),
    *(ROOT / "src/alongside/theme/overrides").rglob("*.html"),
    *(ROOT / "src/alongside/content/plan").glob("*.py"),
    ROOT / "src/alongside/content/describe.py",
    ROOT / "src/alongside/content/read/composed_sheet.py",
    ROOT / "src/alongside/content/read/contacts.py",
)
"""Every file in which the interface, or what is made to be printed, has words."""


def said_in_python(source: str) -> Iterator[str]:
    """Yield the words in a module that are not notes on it."""
    tree = ast.parse(source)
    notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
            yield node.value


def said_in(file: Path) -> str:
    """Return what a file says to readers: strings without comments, and whatever a template holds."""
    source = file.read_text("utf-8")
    if file.suffix == ".py":
        return "\n".join(said_in_python(source))
    source = re.sub(r"/\*.*?\*/|\{#.*?#\}|(?<![:\"'])//[^\n]*", "", source, flags=re.S)
    source = re.sub(r'["`] \+\s*["`]|\$\{[^{}]*\}', "", source)  # one sentence on two lines, and names of code
    if file.suffix in (".ts", ".typ"):
        return "\n".join(
            words for found in re.findall(r'"([^"\n]*)"|`([^`]*)`|\[([^\]\n]*)\]', source) for words in found
        )
    return source


@pytest.fixture(scope="module")
def spoken() -> dict[str, str]:
    """What each file says; not those of tests, nor those of headings that other people's lists have."""
    files = [f for f in SPOKEN if "tests" not in f.relative_to(ROOT).parts and not f.name.startswith("roles-of-")]
    said = {file.relative_to(ROOT).as_posix(): said_in(file) for file in files}
    for words in IN_FILES:
        said = {path: text.replace(words, "") for path, text in said.items()}
    return said


@pytest.mark.parametrize("gone", GONE)
def test_what_has_another_name_now_is_said_nowhere(gone: str, spoken: dict[str, str]) -> None:
    found = {path: match[0] for path, text in spoken.items() if (match := re.search(gone, text, re.I))}
    assert found == {}, f"say: {GONE[gone]}"


def test_the_interface_speaks_as_people_do(spoken: dict[str, str]) -> None:
    found = {path: match[0] for path, text in spoken.items() if (match := re.search(STIFF, text, re.I))}
    assert found == {}


def test_the_words_are_read_where_they_stand(spoken: dict[str, str]) -> None:
    """Or nothing could ever be found in them."""
    for path, words in {
        "browser/device/words.ts": "Clear my answers from this device",
        "browser/site/search/words.ts": "No results.",
        "src/alongside/theme/overrides/404.html": "Page not found",
        "src/alongside/render/web/leave.py": "Exit this page",
        "src/alongside/kinds/connections/paper.typ": "Either is fine.",
        "src/alongside/kinds/log/kind.py": "What this is about",
    }.items():
        assert words in spoken[path]


def test_built_pages_have_the_names_of_now(small_site: Path) -> None:
    """Whatever writes a page. Words of exercises are the authors', so only whole names count here."""
    names = re.compile("|".join(gone for gone in GONE if "|" not in gone), re.I)
    found = {}
    for page in small_site.rglob("*.html"):
        text = html.unescape(re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", page.read_text("utf-8"), flags=re.S))
        if match := names.search(" ".join(text.split())):
            found[page.relative_to(small_site).as_posix()] = match[0]
    assert found == {}
