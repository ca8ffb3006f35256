"""Notebooks lose what is heavy or asks another host, whatever version of mkdocs-jupyter wrote it."""

from __future__ import annotations

import pytest

from alongside.render.web.finish.notebook import lighten, without_mathjax
from alongside.render.web.finish.tree import Tree


def lightened(html: str) -> str:
    tree = Tree(html)
    lighten(tree)
    return tree.html()


def test_a_notebook_keeps_its_words_tables_and_drawings_and_nothing_else() -> None:
    heavy = (
        '<style>pre{}</style><link rel="stylesheet" href="x.css"><script>go()</script>'
        """<script type="text/x-mathjax-config">init_mathjax = function() { MathJax.Hub }</script>"""
        '<div class="jp-Notebook"><p style="color: red">Words</p><svg><path d="M0 0"/></svg>'
        '<a class="anchor-link" href="#x">¶</a> and more<clipboard-copy for="x"><b>Copy</b></clipboard-copy></div>'
    )
    light = '<div class="jp-Notebook"><p>Words</p><svg><path d="M0 0"></path></svg> and more</div>'
    assert lightened(heavy) == light


@pytest.mark.parametrize("attributes", ["", ' border="1" class="dataframe"'])
def test_a_table_of_a_notebook_scrolls_by_itself(attributes: str) -> None:
    table = f"<table{attributes}><tr><td>1</td></tr></table>"
    assert lightened(f"<p>a</p>{table}behind") == f'<p>a</p><div class="al-wide">{table}</div>behind'


@pytest.mark.parametrize(
    "html",
    [
        '<p title="a &lt;table&gt;b&lt;/table&gt; c" aria-label="&lt;style&gt;">Words</p>',
        '<pre><code>&lt;table&gt;&lt;/table&gt; &lt;script&gt;go()&lt;/script&gt; &lt;p style="x"&gt;</code></pre>',
        '<p>Of <code>&lt;link&gt;</code> and style="x"</p>',
    ],
)
def test_what_only_looks_like_a_tag_stays_as_it_is(html: str) -> None:
    assert lightened(html) == html


def test_a_table_within_a_table_is_framed_once() -> None:
    inner = "<table><tr><td>1</td></tr></table>"
    assert lightened(f"<table><tr><td>{inner}</td></tr></table>").count("al-wide") == 1


@pytest.mark.parametrize(("before", "after"), [({"mathjax_version": 4}, {"mathjax_version": 2}), ({}, {})])
def test_mkdocs_jupyter_puts_no_loader_of_mathjax_into_pages(before: dict[str, int], after: dict[str, int]) -> None:
    """From 0.27 on it would, for every version but 2; before, it knows no such setting and puts none."""
    without_mathjax(before)
    assert before == after
