"""Settings that MkDocs does not know, without which there is no manual, or that stand there twice."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import entry_points
from typing import Any

from alongside.content.files.yaml_reader import YamlWithLines
from alongside.content.problems import hint

PLUGIN = "alongside"
THEME = "material"
_KNOWN = (
    *("INHERIT", "site_name", "site_url", "site_description", "site_author", "copyright"),
    *("nav", "exclude_docs", "draft_docs", "not_in_nav", "docs_dir", "site_dir", "use_directory_urls", "dev_addr"),
    *("repo_url", "repo_name", "edit_uri", "edit_uri_template", "remote_branch", "remote_name"),
    *("theme", "extra", "extra_css", "extra_javascript", "extra_templates", "plugins", "hooks", "watch", "strict"),
    *("markdown_extensions", "mdx_configs", "validation"),
)


def without_effect(data: YamlWithLines) -> Iterator[tuple[str, str]]:
    """Yield the place of each setting that nobody reads, or that takes the manual out of the site, and what to do."""
    for key in data.values:
        if key not in _KNOWN:
            near = hint(key, _KNOWN)
            yield key, f"MkDocs has no setting {key}{near if near.startswith(': did') else ''}"
    theme = data.values.get("theme")
    name = theme.get("name") if isinstance(theme, dict) else theme
    if isinstance(name, str) and name and name != THEME:
        yield "theme.name", f"write  name: {THEME} : the pages are made for this theme, and not for {name}"
    names: set[str] = set()
    for place, name in _plugins(data.values.get("plugins")):
        if name in names and not _may_stand_twice(name):
            yield place, f"{name} is listed twice under plugins: take one out"
        names.add(name)
    if data.values and "INHERIT" not in data.values and PLUGIN not in names:
        yield "plugins", f"add  - {PLUGIN}  to the list of plugins: without it there are neither exercises nor handouts"


def twice(data: YamlWithLines, nav: Any) -> Iterator[tuple[str, str]]:
    """Yield the place of each page that the navigation has already, with the line of the first."""
    seen: dict[str, int] = {}
    for place, page in pages_named(nav, "nav"):
        if page in seen:
            yield place, f"{page} is already in the navigation, on line {seen[page]}"
        else:
            seen[page] = data.at(place)


def _plugins(plugins: Any) -> Iterator[tuple[str, str]]:
    """Yield the place and name of each plugin; ours among them where MkDocs has to say what the list is."""
    if plugins and not isinstance(plugins, list | dict):
        yield "plugins", PLUGIN
    elif isinstance(plugins, dict):
        yield from ((f"plugins.{name}", name) for name in plugins if isinstance(name, str))
    for index, entry in enumerate(plugins if isinstance(plugins, list) else ()):
        for name in entry if isinstance(entry, dict) else [entry]:
            if isinstance(name, str):
                yield f"plugins.{index}", name


def _may_stand_twice(name: str) -> bool:
    """Return whether a plugin says so of itself, or cannot be asked; MkDocs looks among those of the theme first."""
    known = {found.name: found for found in entry_points(group="mkdocs.plugins")} if name != PLUGIN else {}
    found = known.get(f"{THEME}/{name}") or known.get(name.removeprefix("/"))
    try:
        return bool(found and getattr(found.load(), "supports_multiple_instances", False))
    except (ImportError, AttributeError):
        return True  # MkDocs says what is wrong with it


def pages_named(entries: Any, place: str) -> Iterator[tuple[str, str]]:
    """Yield the place of each entry of the navigation that is no list, and what it leads to."""
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        titled = isinstance(entry, dict) and len(entry) == 1
        title, inside = next(iter(entry.items())) if titled else ("", entry)
        at = f"{place}.{index}.{title}" if titled else f"{place}.{index}"
        if isinstance(inside, list):
            yield from pages_named(inside, at)
        elif isinstance(inside, str) and inside:
            yield at, inside
