"""What the manual needs to know of mkdocs.yml, which MkDocs reads by rules of its own."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import YamlFault, YamlWithLines, load_yaml
from alongside.content.problems import Problems

SETTINGS = PurePosixPath("mkdocs.yml")


def navigation(root: Path) -> Any:
    """Return the navigation as it was written, its titles as words; None where MkDocs has to say what is in it."""
    data = read_settings(root, Problems())
    return None if "INHERIT" in data.values else data.values.get("nav")


def read_settings(root: Path, problems: Problems) -> YamlWithLines:
    """Return the settings as they were written; nothing where there are none, or where they cannot be read."""
    if not (root / SETTINGS).exists():
        return YamlWithLines()
    text = read_text(root, SETTINGS, problems)
    if text is None:
        return YamlWithLines()
    try:
        return load_yaml(text, tags=True)
    except YamlFault as fault:
        fault.tell(problems, SETTINGS, "settings-broken")
        return YamlWithLines()
