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

NUMBERS = {
    "safeguarding": "01632 960111",
    "supervisor": "07700 900222 or 01632 960222 ext 12",
    "local_crisis": "0808 157 0333",
    "accessibility": "+44 (0)1632 960444",
}
"""Of the contacts that are blank until an organisation fills them in."""


def with_numbers(organisation: str) -> str:
    """Return organisation.yml with every number filled in."""
    for contact, number in NUMBERS.items():
        organisation, found = re.subn(
            rf"(\n  {contact}:\n    name: .*\n    number:)\n", rf'\1 "{number}"\n', organisation
        )
        assert found == 1
    assert not re.search(r"\n    number:\n", organisation)
    return organisation


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
