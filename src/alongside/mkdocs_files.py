"""The site generator's own files: what of a build becomes one of them, and what of Material the site goes without."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from alongside.build.site_files import SiteFile
from alongside.content.manual_files import files_of
from alongside.content.markdown.dialect import EXTENSION_CONFIGS, EXTENSIONS
from alongside.late_imports import import_late
from alongside.render.web.finish.notebook import without_mathjax

log = get_plugin_logger("alongside")

import_late()  # the plugin of notebooks is loaded next


def set_markdown(config: MkDocsConfig, ours: list[Any]) -> None:
    """Have pages converted in the dialect of the manual, by our own extensions, and notebooks without scripts."""
    config.markdown_extensions = [*dict.fromkeys([*config.markdown_extensions, *EXTENSIONS]), *ours]
    for name, settings in EXTENSION_CONFIGS.items():
        config.mdx_configs[name] = {**settings, **config.mdx_configs.get(name, {})}
    if jupyter := config.plugins.get("mkdocs-jupyter"):
        without_mathjax(jupyter.config)


class _Templates(FileSystemLoader):
    """Templates, listed without folders that MkDocs passes over: fourteen thousand icons lie in such a one."""

    def list_templates(self) -> list[str]:
        """Return the path of each file, but for those in a folder whose name begins with a dot."""
        found = set()
        for top in self.searchpath:
            for folder, inside, names in os.walk(top):
                inside[:] = [name for name in inside if not name.startswith(".")]
                found |= {(Path(folder, name).relative_to(top)).as_posix() for name in names}
        return sorted(found)


def list_templates_quickly(config: MkDocsConfig) -> None:
    """Have the generator's own files of a theme found without a look at each icon, of which there are thousands."""
    make = config.theme.get_env

    def get_env() -> Environment:
        environment = make()
        environment.loader = _Templates(config.theme.dirs)
        return environment

    config.theme.get_env = get_env  # type: ignore[method-assign]


def take_styles(files: Files) -> str:
    """Return Material's style sheet, and take it and all scripts and pictures of Material out of the site."""
    styles = ""
    for file in list(files):
        source = Path(file.abs_src_path or "").as_posix()
        if "/material/templates/assets/" not in source:
            continue
        files.remove(file)
        if re.search(r"/stylesheets/main\.\w+\.min\.css$", source):
            styles = file.content_string.partition("/*# sourceMapping")[0]
    return styles


def add_files(files: Files, site_files: Iterable[SiteFile], root: Path, config: MkDocsConfig) -> None:
    """Add the files of a build to the files of `docs/` that are of the manual, and say which file an author changes.

    What else lies in `docs/`, as a draft, has been read by nobody: it is left out, and named.
    """
    docs = Path(config.docs_dir).resolve().relative_to(root).as_posix()
    ours = set(files_of(root))
    for file in list(files):
        file.edit_uri = f"{docs}/{file.src_uri}"
        if file.src_dir == config.docs_dir and PurePosixPath(file.edit_uri) not in ours:
            files.remove(file)
            if file.inclusion.is_included():  # type: ignore[no-untyped-call]  # it takes no hidden files itself
                log.info(f"{file.edit_uri} is left out as a draft: its name or its folder’s begins with _ or ~$")
    for site_file in site_files:
        files.append(_file_of(site_file, root, config))


def _file_of(site_file: SiteFile, root: Path, config: MkDocsConfig) -> File:
    """Return a file of a build as the site generator has it; `root` is the folder of the manual."""
    name = str(site_file.path)
    if isinstance(site_file.content, bytes):
        # Held in memory, so that mkdocs-jupyter leaves a notebook to take away alone.
        file = File.generated(config, name, content=site_file.content)
    elif site_file.edited is None:
        file = File.generated(config, name, abs_src_path=os.fspath(site_file.content))
    else:
        # A real file whose docs folder is the root: mkdocs-jupyter looks for notebooks in `src_dir`.
        file = File(name, str(root), config.site_dir, config.use_directory_urls)
    if site_file.edited is not None:
        file.edit_uri = str(site_file.edited)
    return file


def addresses(files: Files) -> dict[PurePosixPath, str]:
    """Return the address of each page from the root of the site, by where its source stands in the site's tree."""
    return {PurePosixPath(f.src_uri): "" if f.url == "./" else f.url for f in files if f.is_documentation_page()}


def copied(files: Files) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield the files that lie in the finished site as they are, by their path in it."""
    for file in files:
        included = file.inclusion.is_included()  # type: ignore[no-untyped-call]
        if included and not file.is_documentation_page():
            yield PurePosixPath(file.dest_uri), file.content_bytes


def written_by_others(site: Path, known: Iterable[PurePosixPath]) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield what other plugins, or the site generator itself, have put into the folder of the finished site."""
    names = {str(path) for path in known}
    for folder, _, files in os.walk(site):
        below = Path(folder).relative_to(site).as_posix().removeprefix(".")
        for file in files:
            name = f"{below}/{file}" if below else file
            if name not in names:
                yield PurePosixPath(name), (site / name).read_bytes()


def write(site: Path, path: PurePosixPath, content: bytes) -> None:
    """Write a file of the finished site."""
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
