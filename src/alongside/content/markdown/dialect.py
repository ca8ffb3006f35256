"""The one Markdown dialect of the manual, for the site and for everything made beside it."""

from __future__ import annotations

from typing import Any

BOXES: dict[str, str] = {
    "key": "Key point",
    "care": "Take care",
    "story": "A story",
    "tip": "Try this",
    "instead": "Another way to say it",
}
"""Boxes that authors may write as `/// key` and so on, with the heading each has when none is given."""

EXTENSIONS: tuple[str, ...] = (
    "abbr",
    "attr_list",
    "def_list",
    "fenced_code",
    "md_in_html",
    "sane_lists",
    "tables",
    "pymdownx.betterem",
    "pymdownx.blocks.admonition",
)

EXTENSION_CONFIGS: dict[str, dict[str, Any]] = {
    # Alignment as an attribute: a style attribute would not pass a strict content security policy.
    "tables": {"use_align_attribute": True},
    "pymdownx.blocks.admonition": {
        "types": [{"name": name, "class": name, "title": title} for name, title in BOXES.items()]
    },
}
