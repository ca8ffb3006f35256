"""What the manual needs to know of mkdocs.yml, which MkDocs reads by rules of its own."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import YamlFault, YamlWithLines, load_yaml
from alongside.content.problems import Problems

SETTINGS = PurePosixPath("mkdocs.yml")
LANGUAGE = "en"
"""The pages, and every word of the interface, are in English: a page that says otherwise is read out wrongly."""


def check_settings(root: Path, problems: Problems) -> None:
    """Report what is wrong with the settings, before MkDocs meets it; a manual without them is nobody's site."""
    data = _read(root, problems)
    theme = data.values.get("theme")
    language = theme.get("language", LANGUAGE) if isinstance(theme, dict) else LANGUAGE
    if language != LANGUAGE:
        problems.add(SETTINGS, data.at("theme.language"), "language-unknown", value=language)


def navigation(root: Path) -> Any:
    """Return the navigation as it was written, its titles as words; None where MkDocs has to say what is in it."""
    data = _read(root, Problems())
    return None if "INHERIT" in data.values else data.values.get("nav")


def _read(root: Path, problems: Problems) -> YamlWithLines:
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
