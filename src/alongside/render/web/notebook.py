"""Executed notebooks as light pages.

mkdocs-jupyter inlines the styles of JupyterLab (600 KB) and scripts of its own, and a loader for MathJax that fetches
from another host. Version 0.27 can be told otherwise; 0.26, the last for Python 3.11, cannot. Taking them out of the
finished page serves both.
"""

from __future__ import annotations

import re

_HEAVY = re.compile(
    r"<a class=\"anchor-link\".*?</a>|<(script|style)\b[^>]*>.*?</\1>|<link\b[^>]*>"
    r"|<clipboard-copy\b.*?</clipboard-copy>",
    re.S,
)
_STYLE = re.compile(r"(<[a-z][^<>]*?)\s+style=\"[^\"]*\"")
_LOADER = re.compile(r"<script\b(?:(?!</script>).)*?mathjax(?:(?!</script>).)*?</script>", re.S | re.I)


def lighten(html: str) -> str:
    """Return a notebook's HTML without styles and scripts; the theme has a look for it."""
    return _STYLE.sub(r"\1", _HEAVY.sub("", html))


def without_loader(html: str) -> str:
    """Return a page without any script that would load MathJax."""
    return _LOADER.sub("", html) if "mathjax" in html.lower() else html
