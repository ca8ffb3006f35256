"""Finished pages as Markdown: whatever it is converted by, the same page comes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from alongside.editions.staged.blocks import EXTENSIONS, WHOLE, BlockWriter, canonical
from alongside.render.web.finish.tree import Tree

SAME = {
    "a heading": '<h2 class="x" id="two-words">Two <em>words</em></h2>',
    "a paragraph": '<p class="al-lead">Some <strong>words</strong>, <a href="x.md#y">a link</a> and <code>a*b*</code>.</p>',
    "a link that says more": '<p><a class="al-term" href="g.md#asset" title="What a &quot;person&quot; has">asset</a></p>',
    "marks that mean nothing": "<p>*a* _b_ `c` [d](e) {f} \\g &lt;h&gt; &amp;amp; ![i](j) http://k.l 1 * 2 * 3</p>",
    "no heading": "<p># a</p><p>+ b</p><p>1. c</p><p>2) d</p><p>- e</p><p>&gt; f</p><p>/// g</p><p>=== h</p><p>: i</p>",
    "a break": "<p>One<br>two</p>",
    "a list": "<ul><li>one</li><li>two <strong>three</strong></li></ul>",
    "a list of paragraphs": "<ol><li><p>one</p><p>two</p></li><li><p>three</p></li></ol>",
    "a list in a list": "<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>",
    "a list with looks": '<ul class="al-downloads"><li><a download="x.pdf" href="x.pdf">X</a></li></ul>',
    "headings within": '<section class="al-x"><h2 id="a">A</h2><p>b</p><section><h3 id="c">C</h3></section></section>',
    "our own element": '<al-exercise data-title="Don\'t: {&quot;a&quot;}" exercise="e"><h2 id="a">A</h2>'
    '<al-prompt id="p" key="e/p"><div><label for="f">What *is* it?</label><textarea id="f">a\n\n\n    b</textarea></div></al-prompt>'
    "</al-exercise>",
    "folded": '<details class="al-folded"><summary>One <span></span></summary><h3 id="a">A</h3><p>b</p></details>',
    "code": "<pre><code># a\n\n/// b\n    c\n</code></pre>",
    "a table": '<div class="al-wide"><table><tr><th>a</th><td>*b* | c</td></tr></table></div>',
    "a drawing": '<p><svg viewbox="0 0 1 1"><path d="M0 0"></path></svg></p><svg><g></g></svg>',
    "an id that no block may have": '<div id="cell=1"><h2 id="a">A</h2></div>',
    "words beside blocks": "<div>one <p>two</p> three</div>",
    "nothing": '<p></p><p data-state=""></p><div></div>',
}


def again(html: str) -> tuple[str, Tree]:
    """Return a page as Markdown, and what Python-Markdown makes of it, without the boxes around what is whole."""
    written = BlockWriter(lambda href: href).write(html)
    tree = Tree(Markdown(extensions=[*EXTENSIONS, "toc"]).convert(written))
    for box in tree.body.xpath(f"//div[@class='{WHOLE}']"):
        box.drop_tag()
    return written, tree


def canonically(tree: Tree) -> list[object]:
    return [canonical(element) for element in tree.body]


@pytest.mark.parametrize("html", SAME.values(), ids=list(SAME))
def test_the_same_page_comes_of_it(html: str) -> None:
    assert canonically(again(html)[1]) == canonically(Tree(html))


@given(st.text(alphabet="ab1 *_`#[](){}<>\\/&;:.!|~=+-'\"\n", min_size=1, max_size=40))
def test_words_stay_words(words: str) -> None:
    page = Tree("<p></p><h2 id='h'></h2><ul><li></li></ul>")
    for place in (page.body[0], page.body[1], page.body[2][0]):
        place.text = words
    assert canonically(again(page.html())[1]) == canonically(page)


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ('<h2 id="a">A *b*</h2>', "## A \\*b\\* { #a }"),
        ('<p>One <a href="../b.md">two</a></p>', "One [two](../b.md)"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        (
            '<section id="s"><p>a</p></section>',
            '/// html | section\n    attrs: {"id": "s"}\n    markdown: block\n\na\n\n///',
        ),
    ],
)
def test_what_markdown_can_say_is_markdown(html: str, written: str) -> None:
    assert again(html)[0] == written
