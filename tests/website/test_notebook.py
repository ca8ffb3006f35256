"""Notebooks lose what is heavy or asks another host, whatever version of mkdocs-jupyter wrote it."""

from __future__ import annotations

import pytest

from alongside.render.web.notebook import lighten, without_loader

LOADERS = {
    "as 0.26 writes it": """<script type="text/x-mathjax-config">init_mathjax = function() { MathJax.Hub }</script>""",
    "as 0.27 writes it": (
        """<script data-mkdocsjupytermathjax="{&quot;url&quot;: &quot;https://cdn.example/mathjax@4/tex.js&quot;}">"""
        """\n/* shared */ (() => { JSON.parse(document.currentScript.dataset.mkdocsJupyterMathjax); })();\n</script>"""
    ),
}


@pytest.mark.parametrize("loader", LOADERS.values(), ids=LOADERS)
def test_no_page_keeps_a_loader_of_mathjax(loader: str) -> None:
    page = f'<p>Before</p><script src="own.js"></script>{loader}<p>After</p>'
    assert without_loader(page) == '<p>Before</p><script src="own.js"></script><p>After</p>'


def test_a_page_without_a_loader_is_left_alone() -> None:
    page = '<script src="own.js"></script><p>Mathematics</p>'
    assert without_loader(page) == page


def test_a_notebook_keeps_its_words_tables_and_drawings_and_nothing_else() -> None:
    heavy = (
        '<style>pre{}</style><link rel="stylesheet" href="x.css"><script>go()</script>'
        '<div class="jp-Notebook"><p style="color: red">Words</p><svg><path d="M0 0"/></svg>'
        '<a class="anchor-link" href="#x">¶</a></div>'
    )
    assert lighten(heavy) == '<div class="jp-Notebook"><p>Words</p><svg><path d="M0 0"/></svg></div>'
