"""The settings of the staged tree, in the form of mkdocs.yml, which MkDocs and Zensical read alike."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import yaml
from markupsafe import escape

from alongside.content.literal import unshield
from alongside.content.read.works import load_works
from alongside.editions.built_site import BuiltSite
from alongside.editions.staged.blocks import EXTENSIONS

MARK = "# A staged tree of a manual: made by `alongside stage`, and made anew by it."
TOC = {"toc": {"permalink": False, "toc_depth": 3, "title": "On this page"}}
FEATURES = ["navigation.tabs", "navigation.prune", "navigation.footer", "toc.follow"]


def settings(site: BuiltSite, styles: PurePosixPath) -> str:
    """Return the settings; `styles` is the style sheet of every page, by its path in the site."""
    values = {
        "site_name": site.settings.name,
        "site_description": site.settings.description,
        "site_url": site.handouts.site,
        "copyright": _credit(site),
        "docs_dir": "docs",
        "use_directory_urls": site.settings.folders,
        # Nothing is loaded from another host.
        "theme": {"name": "material", "language": "en", "font": False, "features": FEATURES},
        "extra_css": [str(styles)],
        "markdown_extensions": [*EXTENSIONS, TOC],
        "plugins": ["search"],
        "nav": _staged(site.navigation),
    }
    return f"{MARK}\n" + yaml.safe_dump(values, sort_keys=False, allow_unicode=True, width=120)


def _credit(site: BuiltSite) -> str:
    """Return what stands at the foot of every page: who offers the manual, its licences, and what it draws on."""
    organisation = site.library.organisation
    works = dict.fromkeys(
        f"<cite>{escape(work.title)}</cite> ({escape(work.by)})" for work in load_works(site.library.root)
    )
    sentences = [
        f"Provided by {escape(organisation.name)}." if organisation.is_named else "",
        "What you write stays on this device. Text: CC BY 4.0. Code: MIT.",
        f"Written in our own words, drawing on {'; '.join(works)}." if works else "",
    ]
    return " ".join(filter(None, sentences))


def staged_path(path: PurePosixPath) -> PurePosixPath:
    """Return where a page stands in the staged tree: notebooks are Markdown there, too."""
    return path.with_suffix(".md")


def _staged(nav: Any) -> Any:
    if isinstance(nav, dict):
        return {unshield(title): _staged(inside) for title, inside in nav.items()}
    if isinstance(nav, list):
        return [_staged(inside) for inside in nav]
    return str(staged_path(PurePosixPath(nav))) if isinstance(nav, str) and nav.endswith(".ipynb") else nav
