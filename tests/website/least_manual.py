"""The least of a manual that builds: a few pages, with an exercise, a session, a talk and drawings.

For what has to be built again and again. The theme is left to whoever wants a manual to have one of its own.
"""

from __future__ import annotations

from pathlib import Path

from content.small_manual import FILES, write

SETTINGS = """\
site_name: Small
theme:
  {name: material, language: en, font: false, custom_dir: src/alongside/theme/overrides, features: [navigation.footer]}
plugins: [alongside]
markdown_extensions:
  - toc: {permalink: false, toc_depth: 3, title: On this page}
nav:
  - index.md
  - other.md
  - Exercises: ["exercises/*"]
  - For facilitators: ["facilitator/activities/*", "facilitator/sessions/*", "facilitator/talks/*"]
  - Reference: [evidence/contacts.md, evidence/glossary.md]
"""
PAGES = {
    "docs/other.md": "---\ntitle: Other\n---\n\n# Other\n\nWords, and {{ org.name }}.\n\n| A | B |\n|---|---|\n| 1 | 01632 960001 |\n",
    "facilitator/in-the-room.md": "---\ntitle: In the room\n---\n\n# In the room\n\nHow to run a session.\n",
    "docs/evidence/contacts.md": "---\ntitle: Contacts\n---\n\n# Contacts\n\n**Emergency:** {{ org.contacts.emergency.number }}\n",
    "docs/evidence/glossary.md": "---\ntitle: Words\n---\n\n# Words\n",
    "sources/glossary.yml": "asset:\n  term: Asset\n  means: What is there already.\n",
    "sources/sections.tsv": "id\ttitle\nCP-A\tThe first\n",
    "mkdocs.yml": SETTINGS,
}
MORE = """
See [the other](other.md), what an [asset](evidence/glossary.md#asset) is, and

- [the exercise](exercises/good.md)

![](assets/alongside/images/role-person.svg)
"""


def least_manual(folder: Path) -> Path:
    """Write a manual into a folder."""
    return write(folder, {**FILES, **PAGES, "docs/index.md": FILES["docs/index.md"] + MORE})
