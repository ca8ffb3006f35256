"""The theme's own files are found without a look at thousands of icons, and they are the same."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from alongside.mkdocs_files import list_templates_quickly


def found(config: MkDocsConfig) -> tuple[list[str], int]:
    """Return the files of the theme that the site generator takes, and how many it has looked at."""
    files, environment = Files([]), config.theme.get_env()
    files.add_files_from_theme(environment, config)
    return [file.src_uri for file in files], len(environment.list_templates())


def test_the_same_files_are_found_with_fewer_looks(root: Path) -> None:
    config = load_config(str(root / "mkdocs.yml"))
    before, many = found(config)
    list_templates_quickly(config)
    after, few = found(config)
    assert after == before
    assert any("stylesheets/main" in file for file in after)
    assert few < many / 10
