"""Frames around pages, kept: a page is put into its frame again when anything has changed that a template can see."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, Template
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from alongside.build.build import Build
from alongside.build.kept_pages import KeptPages
from alongside.common.cache import Cache
from alongside.common.fingerprint import fingerprint, of_makers

_SORT = "framed"
_NOT_SHOWN = frozenset(
    ["config_file_path", "docs_dir", "hooks", "markdown_extensions", "nav", "plugins", "site_dir", "theme", "watch"]
)
"""Settings that stand in no page, and some of which are another object or place in each build."""
_INDENT = re.compile(r"\n\s+")
_OF_MKDOCS = frozenset(["nav", "pages", "base_url", "mkdocs_version", "build_date_utc", "config", "page"])
"""What MkDocs itself gives a template; the day of the build stands in no page."""


class _Compiled(BytecodeCache):
    """Templates as they were compiled before, by name and source: MkDocs makes an environment for each build."""

    def __init__(self, folder: Path) -> None:
        # Settings of the environment, and what MkDocs adds to it, are a part of the code.
        self._kept = Cache(folder, of_makers(__file__, libraries=("jinja2", "mkdocs")), most=4 * 2**20)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, if it has been compiled."""
        if code := self._kept.get(bucket.key, bucket.checksum):
            bucket.bytecode_from_string(code)  # which looks whether it is of this Python

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template, in place of what no build asks for any more."""
        self._kept.put(bucket.bytecode_to_string(), bucket.key, bucket.checksum)
        self._kept.tidy()


def prepare(env: Environment, config: MkDocsConfig, build: Build) -> None:
    """Give templates the values to be shown, and have them put a page into its frame only where it is not kept."""
    shown = build.frame_values()
    env.trim_blocks = env.lstrip_blocks = True
    env.globals |= shown
    env.extend(kept_frames=_Frames(config, shown, build.kept))
    env.template_class = _KeptTemplate
    env.bytecode_cache = _Compiled(build.settings.cache / "templates")


class _Frames:
    """What the frames of one build have in common."""

    def __init__(self, config: MkDocsConfig, shown: Mapping[str, Any], kept: KeptPages) -> None:
        self.kept = kept
        own = config.theme.custom_dir
        self._shared = _hash(
            fingerprint([Path(__file__), *([Path(own)] if own else [])], {}),
            {name: value for name, value in config.items() if name not in _NOT_SHOWN},
            dict(config.theme),
            {name: value for name, value in shown.items() if not callable(value)},  # what can be called is our code
        )
        self._nav: tuple[Navigation, str] | None = None

    def given(self, template: str, context: Mapping[str, Any]) -> tuple[str, ...]:
        """Return everything that is to be seen in a page."""
        page: Page = context["page"]
        others = {name: value for name, value in context.items() if name not in _OF_MKDOCS}
        place = (page.file.src_uri, page.url, page.canonical_url, page.edit_url, page.title, page.meta)
        turn = [other and (other.url, other.title) for other in (page.previous_page, page.next_page)]
        seen = _hash(template, place, turn, _headings(page.toc), others)
        return self._shared, self._navigation(context["nav"]), seen, page.content or ""

    def _navigation(self, nav: Navigation) -> str:
        if self._nav is None or self._nav[0] is not nav:
            home = nav.homepage and nav.homepage.url
            self._nav = (nav, _hash(_entries(nav.items), home))
        return self._nav[1]


class _KeptTemplate(Template):
    """A template that looks first whether it was given the same before."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Return the page in its frame, or whatever this template is of."""
        context = dict(*args, **kwargs)
        if context.get("page") is None:
            return super().render(context)
        frames: _Frames = self.environment.kept_frames  # type: ignore[attr-defined]
        given = frames.given(self.name or "", context)
        if (found := frames.kept.get(_SORT, *given)) is not None:
            return str(found)
        made = _without_indents(super().render(context), context["page"].content or "")
        frames.kept.put(made, _SORT, *given)
        return made


def _without_indents(framed: str, content: str) -> str:
    """Return a page without the spaces that indent the lines of its frame: they are a part of what everyone loads."""
    before, between, behind = framed.partition(content) if content else (framed, "", "")
    return _INDENT.sub("\n", before) + between + _INDENT.sub("\n", behind)


def _entries(items: Iterable[Any]) -> list[Any]:
    return [
        (type(item).__name__, item.title, getattr(item, "url", None), _entries(item.children or ())) for item in items
    ]


def _headings(entries: Iterable[AnchorLink]) -> list[Any]:
    return [(entry.title, entry.id, entry.level, _headings(entry.children)) for entry in entries]


def _hash(*values: Any) -> str:
    """Return a hash of values. What is no data goes in by its words: another in each build, it is never found."""
    told = json.dumps(values, default=repr, sort_keys=True)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
