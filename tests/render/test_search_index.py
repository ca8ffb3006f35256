"""What search is given at build: passages of a page, words in a common form, and small files."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.content.read.library import Library
from alongside.editions.forms import ROOM as FORMS
from alongside.editions.offline import ROOM as OFFLINE
from alongside.render.web.answer_definitions import ROOM as WORKBOOK
from alongside.render.web.finish.passages import Passage, passages
from alongside.render.web.finish.tree import Tree
from alongside.render.web.search.fold import folded
from alongside.render.web.search.index import HEADING, OFTEN, ONCE, ROOM, SNIPPETS, Entry, script
from alongside.render.web.search.site_index import SiteIndex
from alongside.render.web.search.stems import words
from alongside.render.web.search.vocabulary import WORDS, Vocabulary, Way, load_vocabulary

BROWSER = Path(__file__).resolve().parents[2] / "browser"
DENO = Path(sys.executable).with_name("deno")
VOCABULARY = load_vocabulary()

PAGE = """
<h1 id="stepping-out">Stepping out</h1>
<p>After this page you can plan a visit.</p>
<nav><a href="..">Mapping</a></nav>
<h2 id="the-idea">The <em>idea</em></h2>
<p>Ask first.</p><ul><li>The bus</li><li>The door</li></ul>
<details class="al-folded"><summary>An exercise</summary><p>folded away</p></details>
<al-prompt id="one--how" key="one/how"><div><label class="al-prompt__question" for="f">How was <b>it</b>?</label>
<div class="al-prompt__help"><p>Think twice.</p></div><textarea></textarea></div><p data-state></p></al-prompt>
<h2 id="where-next">Where next</h2><p><a href="../7/">Organisational culture</a></p>
<aside class="al-draws"><p>This page draws on a work.</p></aside>
"""


def test_a_page_is_taken_apart_at_its_headings_and_questions() -> None:
    found = [(passage.id, passage.heading, passage.text) for passage in passages(Tree(PAGE))]
    assert found == [
        ("", "Stepping out", "After this page you can plan a visit."),
        ("the-idea", "The idea", "Ask first. The bus · The door"),
        ("one--how", "How was it?", "Think twice."),
    ]


@given(st.text(alphabet="<>/ab \"='&;#h1p!-", max_size=60))
def test_no_html_brings_it_down(html: str) -> None:
    passages(Tree(html))


@pytest.mark.parametrize(
    "alike",
    [
        ["share", "shares", "shared", "sharing"],
        ["lonely", "loneliness"],
        ["worry", "worries", "worried", "worrying"],
        ["stop", "stops", "stopped", "stopping"],
        ["isolated", "isolation", "isolate"],
        ["organise", "organize", "organisation", "organization", "organising"],
        ["agree", "agreed", "agreement"],
        ["confidential", "confidentiality"],
        ["paid", "pay", "paying"],
        ["neighbour", "neighbor", "neighbours"],
        ["child", "children"],
    ],
    ids=lambda words: words[0],
)
def test_forms_of_a_word_have_one_stem(alike: list[str]) -> None:
    assert len({VOCABULARY.stems.of(word) for word in alike}) == 1


@pytest.mark.parametrize("pair", [("train", "transport"), ("house", "hours"), ("even", "evening"), ("form", "format")])
def test_different_words_keep_different_stems(pair: tuple[str, str]) -> None:
    assert VOCABULARY.stems.of(pair[0]) != VOCABULARY.stems.of(pair[1])


FOLDING = json.loads((Path(__file__).resolve().parents[1] / "folding.json").read_text("utf-8"))


@pytest.mark.parametrize("case", FOLDING, ids=[case["name"] for case in FOLDING])
def test_words_are_compared_in_one_form(case: dict[str, str]) -> None:
    """browser/tests/fold_test.ts reads the same cases."""
    assert folded(case["text"]) == case["folded"]


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.sweep
def test_the_browser_makes_the_same_words_and_stems(library: Library) -> None:
    """The rules are written once and carried out twice."""
    latin = "Don’t, CAFÉ café Zoë’s naïve ½ ﬁne 2014 l’été İstanbul ŒUVRE straße x_y"
    texts = [*library.texts.values(), latin, "माता मीत バス ﾊﾞｽ น้ำ"]
    program = (
        "import {stemmer, words} from './site/search/stems.ts';"
        "const {texts, vocabulary} = JSON.parse(await new Response(Deno.stdin.readable).text());"
        "const stem = stemmer(vocabulary);"
        "console.log(JSON.stringify(texts.map((t) => words(t).map((w) => [w, stem(w)]))));"
    )
    result = subprocess.run(
        [DENO, "eval", "--quiet", "--ext=ts", program],
        cwd=BROWSER,
        input=json.dumps({"texts": texts, "vocabulary": dict(VOCABULARY.data)}),
        capture_output=True,
        text=True,
        check=True,
    )
    ours = [[[word, VOCABULARY.stems.of(word)] for word in words(text)] for text in texts]
    assert json.loads(result.stdout) == ours


def data(made: str) -> dict[str, Any]:
    found = re.fullmatch(r'\(\(self\.alongside\?\?=\{\}\)\.search\?\?=\{\}\)\["name"\]=(.*);\n', made, re.S)
    assert found
    return dict(json.loads(found[1]))


PLAIN = replace(VOCABULARY, groups=())
"""Without the words of groups, which stand on the first shelf whatever its pages hold."""


def entry(number: int, text: str, heading: str = "") -> Entry:
    return Entry(f"page-{number}/", f"Page {number}", "", (), (Passage("a", heading, [text]),))


def test_each_word_stands_once_in_its_commonest_form_with_its_pages() -> None:
    made = data(script("name", [entry(0, "Buses, bus bus", "Lifts"), entry(1, "a lift")], PLAIN))
    assert made["words"] == "Abus" + "Alift"
    # The digits begin # $ % and say how far the page before is, times three, and how strongly the word stands here.
    assert made["rows"] == "$ %#"
    assert (ONCE, OFTEN, HEADING) == (1, 2, 3)


def test_a_word_of_most_pages_is_kept_only_where_it_stands_out() -> None:
    pages = [entry(n, "garden " * (3 if n == 4 else 1)) for n in range(20)]
    row = data(script("name", pages, PLAIN))["rows"]
    assert row.startswith("!}"), "in all of the pages: the last digit"
    assert len(row) == 3, "one page of twenty"


def test_what_a_page_says_of_itself_is_not_said_twice() -> None:
    page = Entry("x/", "Buses", "On lifts.", ("Who pays?",), (Passage("a", "Bus", ["the lift, to pay, a taxi"]),))
    made = data(script("name", [page], PLAIN))
    assert made["words"] == "Apays" + "Ataxi", "the question is written with its word"
    assert made["rows"] == " #", "and the text says nothing more about it"


def test_a_question_keeps_its_phrases_and_loses_small_words() -> None:
    asked = ("What about people who are on their own?", "How do I?")
    assert [" ".join(VOCABULARY.asked(ask)) for ask in asked] == ["on their own", "how do i"]


def test_questions_and_groups_are_written_in_the_numbers_of_their_words() -> None:
    asked = Entry("x/", "", "", ("Who pays the fare?", "fares"), ())
    made = data(
        script(
            "name", [asked, entry(1, "a boat")], replace(PLAIN, groups=(((("pay",), False), (("at", "sea"), True)),))
        )
    )
    assert made["words"] == "Aat" + "Aboat" + "Afare" + "Apay" + "Asea"
    # Two digits a number, of which # is nought: pays fare, fare; then the page that answers nothing.
    assert made["asks"] == "#(#% #%&"
    assert made["vocabulary"]["groups"] == "#(!###) "


def test_a_page_that_lists_others_is_not_found_by_their_words() -> None:
    page = Entry("x/", "All of it", "", (), (Passage("a", "Bus", ["taxi"]),), list_only=True)
    assert data(script("name", [page], PLAIN))["words"] == ""


def test_a_shelf_beside_another_brings_only_what_is_new() -> None:
    first = [entry(0, "bus"), entry(1, "taxi")]
    beside = [Entry("y/", "Page 1", "", (), (Passage("a", "Taxi", ["bus, boat"]),)), entry(2, "boat")]
    made = data(script("name", beside, PLAIN, after=first))
    assert "vocabulary" not in made
    assert made["words"] == "Aboat"
    assert made["rows"] == " % ##", "a taxi in a heading of the first page, a boat in both; the bus there says little"
    one, same = Entry("a/", "One", "Said.", (), ()), Entry("b/", "One", "Said.", (), ())
    assert data(script("name", [same], PLAIN, after=[*first, one]))["pages"] == [["b/", "", 2]]


LISTENING = {
    "source": PurePosixPath("alongside/listening.md"),
    "url": "alongside/listening/",
    "title": "Listening",
    "description": "How to listen",
    "asks": ("How do I listen?",),
    "passages": (Passage("", "", ["Listen first."]),),
}


def kept(page: dict[str, Any], vocabulary: Vocabulary) -> dict[tuple[str, ...], str]:
    """Return what the scripts of a site of two pages are kept under, and the scripts."""
    asked: dict[tuple[str, ...], str] = {}

    def keep(make: Callable[[], str], *given: str) -> str:
        return asked.setdefault(given, make())

    index = SiteIndex(vocabulary)
    index.add(**page)
    index.add(**{**page, "source": PurePosixPath("facilitator/index.md"), "url": "facilitator/"})
    made = dict(index.files(keep))
    assert set(asked.values()) == {text for path, text in made.items() if len(path.parts) == 1}
    return asked


@pytest.mark.parametrize(
    "changed",
    [
        {"source": PurePosixPath("index.md")},
        {"url": "conversations/listening/"},
        {"title": "To listen"},
        {"description": "How to hear"},
        {"asks": ("How do I hear?",)},
        {"passages": (Passage("", "", ["Hear first."]),)},
        {"passages": (Passage("", "Hear first", ["Listen first."]),)},
    ],
    ids=str,
)
def test_the_scripts_of_the_search_are_kept_under_all_that_they_are_made_of(changed: dict[str, Any]) -> None:
    words = load_vocabulary()
    words = replace(words, ways=(Way("index.md", "", "the beginning"),))
    before, after = kept(LISTENING, words), kept(LISTENING | changed, words)
    assert not {script for key, script in after.items() if key in before and before[key] != script}
    assert before != after


def test_scripts_of_other_words_are_not_taken_for_these(tmp_path: Path) -> None:
    (tmp_path / "words.yml").write_text(
        WORDS.read_text("utf-8").replace("ignored: >-\n", "ignored: >-\n  listen\n"), "utf-8"
    )
    before, after = kept(LISTENING, load_vocabulary()), kept(LISTENING, load_vocabulary(tmp_path / "words.yml"))
    assert not before.keys() & after.keys()


def test_a_script_cannot_be_broken_out_of() -> None:
    nasty = Entry("x/", "</script>\u2028\"'\\", "\u2029", ('"', "</script>"), (Passage("a", "\\", ["<!--"]),))
    made = script("name", [nasty], PLAIN)
    assert "\u2028" not in made and "\u2029" not in made
    assert data(made)["pages"][0][0] == "x/"


def test_words_to_search_with_are_whole() -> None:
    """A slip in words.yml would only be noticed by a reader who finds nothing."""
    assert len(VOCABULARY.groups) > 100
    for group in VOCABULARY.groups:
        assert len(group) > 1, group
        assert all(member and all(re.fullmatch(r"[a-z0-9]+", word) for word in member) for member, _ in group), group
        assert any(not star for _, star in group), f"finds nothing: {group}"
    assert not set(VOCABULARY.data["faint"].split()) & set(VOCABULARY.data["ignored"].split())


def test_no_two_things_are_handed_over_under_one_name() -> None:
    """What the build and the scripts hand over to a page has a room each: on a tool's page, the search is there too."""
    common = (BROWSER / "common").glob("*.ts")
    of_scripts = {
        name for file in common for name in re.findall(r'pageGlobal(?:<.*>)?\("(\w+)"', file.read_text("utf-8"))
    }
    of_the_build = [FORMS, OFFLINE, ROOM, SNIPPETS, WORKBOOK]
    assert len(of_scripts) > 2
    assert len({*of_scripts, *of_the_build}) == len(of_scripts) + len(of_the_build)
    assert [path for path in BROWSER.rglob("*.ts") if "globalThis as {" in path.read_text("utf-8")] == [
        BROWSER / "common/page-global.ts"
    ]
