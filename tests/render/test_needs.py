"""Which scripts and style sheets a page needs, by what stands in it."""

from __future__ import annotations

import pytest

from alongside.render.web.finish.needs import Needs, needs
from alongside.render.web.finish.tree import Tree

PROMPT = '<al-prompt class="al-prompt" key="a/b" kind="text"></al-prompt>'
RANKING = '<al-prompt class="al-prompt" key="a/c" kind="ranking" data-script="kind-ranking"></al-prompt>'
CARD = '<span class="al-state" data-card="a"></span>'
TOOL = '<al-tool class="al-tool al-tool--goals" id="a--b" key="a/b" kind="goals" data-entry="goal"><p></p></al-tool>'
WORKBOOK = '<al-workbook class="al-workbook" data-site-version="1"></al-workbook>'
MODEL_PAGE = '<ol class="al-walk"><li id="stop-one"></li></ol>'


@pytest.mark.parametrize(
    ("html", "scripts", "styles"),
    [
        ("<h1>To be read</h1>", (), ()),
        (CARD, ("progress",), ()),
        (PROMPT, ("answers",), ("answers",)),
        (PROMPT + CARD, ("answers",), ("answers",)),
        (RANKING + PROMPT + RANKING, ("answers",), ("answers", "kind-ranking")),
        (TOOL + PROMPT, ("tool-goals",), ("answers", "tools")),
        (WORKBOOK + CARD, ("workbook",), ("answers", "workbook")),
        ('<div class="al-keep"></div>', ("keep",), ("kept",)),
        (MODEL_PAGE, ("walk",), ("model",)),
        (MODEL_PAGE + CARD, ("progress", "walk"), ("model",)),
        ('<nav aria-label="The eight steps" class="al-path"></nav>' + CARD, ("progress",), ("home",)),
        ('<div class="al-doors"></div>' + PROMPT, ("answers",), ("home", "answers")),
    ],
)
def test_a_page_needs_what_stands_in_it(html: str, scripts: tuple[str, ...], styles: tuple[str, ...]) -> None:
    assert needs(Tree(html)) == Needs(scripts, styles)


def test_facilitators_pages_have_a_style_sheet_of_their_own() -> None:
    assert needs(Tree(CARD), for_facilitators=True) == Needs(("progress",), ("guide",))


@pytest.mark.parametrize(("html", "answers"), [(PROMPT, True), (TOOL, True), (WORKBOOK, True), (CARD, False)])
def test_it_is_known_where_a_reader_writes(html: str, answers: bool) -> None:
    assert needs(Tree(html)).answers is answers


@pytest.mark.parametrize(
    "html",
    [
        '<p>An element such as &lt;al-prompt&gt; or &lt;al-tool kind="goals"&gt;</p>',
        '<p>One says class="al-keep" or data-card="a" of it</p>',
        '<p class="al-keeper" title="al-keep" data-cards="a"></p>',
        '<p title="&lt;al-prompt&gt;"></p>',
    ],
)
def test_words_about_elements_are_none(html: str) -> None:
    assert needs(Tree(html)) == Needs()
