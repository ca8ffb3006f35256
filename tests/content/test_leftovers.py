"""A last look at finished words: a mark of a block or list that was left in them is named with its file and line."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from alongside.build.faults import FaultyManual, in_words
from alongside.build.guard import Guard
from alongside.content.markdown.leftovers import LeftOver, leftovers, line_of
from alongside.content.markdown.tree import markdown_tree
from alongside.render.web.finish.tree import Tree

LEFT = {
    "<p>Before</p><p>/// prompt | What?\nid: what</p>": "/// prompt | What?",
    "<p>Words /// end</p>": "Words /// end",
    "<p>// prompt | What?</p>": "// prompt | What?",
    "<p>Bring:\n- paper</p>": "- paper",
    "<p>Bring:<br>2) paper</p>": "2) paper",
    "<li>a\n1. <em>b</em></li>": "1. b",
    "<blockquote><p>Words\n* more</p></blockquote>": "* more",
    "<td>／／ tip</td>": "／／ tip",
    "<p>• paper</p>": "• paper",
    "<p>\uf0b7 paper</p>": "\uf0b7 paper",
    "<p>o\tpaper</p>": "o\tpaper",
    "<div>```\ncode</div>": "```",
    "<p>Words\n| a | b |\n</p>": "| a | b |",
    "<p>!!! tip</p>": "!!! tip",
}
FINE = [
    "<p>See https://example.org//x and a / b.</p>",
    "<p>Write <code>///</code> or <code>- a</code></p>",
    "<pre><code>/// tip\n- a\n</code></pre>",
    "<h2>1. Getting started</h2><table><tr><td>1. One</td><td>– none</td></tr></table>",
    "<p>- at the start of all, as its author wrote it</p>",
    "<p>Words\n-5 and 10.30 and 2.5</p><script>a = '///'</script>",
    "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>",
    "<label><span>1) One</span></label>",
]


@pytest.mark.parametrize("html", LEFT, ids=ascii)
def test_what_was_left_is_found(html: str) -> None:
    assert leftovers(Tree(html).body) == [LEFT[html]]


@pytest.mark.parametrize("html", FINE, ids=ascii)
def test_what_is_fine_is_not(html: str) -> None:
    assert leftovers(Tree(html).body) == []


TEXTS = {
    PurePosixPath("docs/other.md"): "Words.\n\n- paper\n",
    PurePosixPath("docs/index.md"): "# Home\n\nBring:\n- paper, *large*\n- pens\n",
}


def test_a_page_with_something_left_stops_the_build_with_file_and_line() -> None:
    guard = Guard(TEXTS)
    guard.note([], PurePosixPath("docs/other.md"))
    guard.stop()
    left = leftovers(Tree("<p>Bring:\n- paper, <em>large</em>\n- pens</p>").body)
    guard.note(left, PurePosixPath("docs/index.md"))
    with pytest.raises(FaultyManual) as fault:
        guard.stop()
    assert str(fault.value).split("\n")[1:] == [
        "docs/index.md:4  left-over  this would appear on the page as it is: - paper, large",
        "docs/index.md:5  left-over  this would appear on the page as it is: - pens",
    ]


def test_what_is_left_in_a_notebook_is_sought_in_no_other_file() -> None:
    notebook = PurePosixPath("facilitator/look.ipynb")
    guard = Guard({PurePosixPath("docs/aim.md"): "///\n- paper\n", notebook: "\n\n/// prompt | What?\n"})
    for left in ("/// prompt | What?", "- paper"):
        guard.note([left], notebook)
    with pytest.raises(FaultyManual) as fault:
        guard.stop()
    assert [line.split("  ")[0] for line in str(fault.value).split("\n")[1:]] == [f"{notebook}:1", f"{notebook}:3"]


def test_a_line_that_shares_next_to_nothing_is_not_taken_for_the_place_of_what_was_left() -> None:
    assert line_of("/// prompt | What?", [(PurePosixPath("docs/aim.md"), "Words.\n///\n")]) is None


@pytest.mark.parametrize("line", ["\\- paper for [us](x.md)", "&#45; paper for us", "> - **paper** for us"])
def test_words_are_found_however_they_are_written(line: str) -> None:
    found = line_of("- paper for us", [*TEXTS.items(), (PurePosixPath("docs/third.md"), f"Bring:\n{line}\n")])
    assert found == (PurePosixPath("docs/third.md"), 2)


def test_a_handout_with_something_left_stops_the_build_with_file_and_line() -> None:
    with pytest.raises(LeftOver):
        markdown_tree(TEXTS[PurePosixPath("docs/index.md")])
    with pytest.raises(FaultyManual, match=r"docs/index\.md:4  left-over  "), in_words(TEXTS):
        markdown_tree("Bring:\n- paper, *large*")
