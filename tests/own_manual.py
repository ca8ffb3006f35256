"""The manual as an organisation may make it: at an address, with links to edit, kept on no device, named, and with a marker."""

from __future__ import annotations

import re
from pathlib import Path

MARKER = "zebrafinch-marker"
NAME, SHORT_NAME = "Friends of Llŷn, an invented charity", "Friends of Llŷn"
SETTINGS = {
    'site_url: ""': 'site_url: "https://trainers.example/manual/"',
    'edit_uri_template: ""': "edit_uri_template: https://code.example/edit/{path}",
    "navigation.footer]": "navigation.footer, content.action.edit]",
}


def make_own(manual: Path) -> Path:
    """Change a copy of the manual. All at once, for one build: none of it has to do with the rest."""
    config = manual / "mkdocs.yml"
    text = config.read_text("utf-8")
    for old, new in SETTINGS.items():
        assert old in text
        text = text.replace(old, new)
    config.write_text(text, "utf-8")
    organisation = manual / "organisation.yml"
    text = organisation.read_text("utf-8")
    for old, new in {
        "offline: yes": "offline: no",
        "\nname: our organisation": f"\nname: {NAME}",
        "\nshort_name: our organisation": f"\nshort_name: {SHORT_NAME}",
    }.items():
        assert old in text
        text = text.replace(old, new)
    organisation.write_text(text, "utf-8")
    for file in (manual / "exercises").glob("[!_R]*.md"):
        text = file.read_text("utf-8")
        marked = re.sub(r"(/// facilitator[^\n]*\n(?:    [^\n]*\n)*\n)", rf"\1{MARKER}\n\n", text)
        file.write_text(marked, "utf-8")
    return manual
