"""Settings of mkdocs.yml that would do harm, or nothing: an adopter would believe that they work."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any

from alongside.content.check.guessed_settings import NAMELESS, guessed
from alongside.content.check.pages_taken_out import taken_out
from alongside.content.check.settings_unknown import twice, without_effect
from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import YamlWithLines
from alongside.content.manual_files import files_of
from alongside.content.plan.site_pages import generated_pages
from alongside.content.problems import Problems, hint
from alongside.content.read.front_matter import split_front_matter
from alongside.content.read.letter_pages import with_gaps
from alongside.content.read.library import Library
from alongside.content.read.settings import SETTINGS, read_settings
from alongside.content.site_paths import site_path

LANGUAGE = "en"
"""The pages, and every word of the interface, are in English: a page that says otherwise is read out wrongly."""
_ENGLISH = re.compile(rf"{LANGUAGE}(?:[-_][A-Za-z]+)?")
"""What the settings may say English is: the one of a country too, where the theme need not have words for it."""
USUAL = "main.html"
"""The template of a page that asks for none."""
_NO_LIST = "write each page on a line of its own, like  - Contacts: evidence/contacts.md"
_ADDRESS = re.compile(r"https?://[^\s/?#@]+(?:/[^\s?#]*)?", re.I)
_FILE = re.compile(r"(?<=[^/]/)[^/]+\.(?:html?|php|aspx?)$", re.I)
_PATH = re.compile(r"\{path(?:_noext)?(?:!q)?\}")
_ENVIRONMENT = re.compile(r"^(\w+):[ \t]+!ENV\b", re.M)
"""Settings of which nobody knows here what they will be."""
_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", re.I)
_LEADS_OUT = re.compile(r"(?:https?://[^\s/]|(?:mailto|tel|sms):\S)", re.I)
"""Not ftp:, which browsers open no longer, and not //host, which leads nowhere from a copy on a disk."""
_SPREAD = (
    *("exercises/*", "easier/*", "routes/*"),
    *("facilitator/activities/*", "facilitator/sessions/*", "facilitator/talks/*"),
)
"""Entries of the navigation that stand for all pages of a folder."""
_QUERY = re.compile(r"[?#].*")
"""What follows the name of a file, so that browsers load it anew."""
_WITHOUT_USE: Mapping[str, str] = {
    "theme.palette": "colours are set in src/alongside/theme/brand/palette.toml: take this out",
    "theme.logo": "the mark of the site is src/alongside/theme/images/mark.svg: take this out",
    "theme.favicon": "the mark of the site is src/alongside/theme/images/mark.svg: take this out",
    "extra.analytics": "nobody is tracked while they write here: take this out",
    "extra.consent": "nothing here needs consent: take this out",
    "extra.social": "the pages have no place for it: take this out",
    "extra.alternate": "the pages are in English only: take this out",
}
"""What Material for MkDocs knows, and the pages do not."""


def check_settings(library: Library, problems: Problems) -> None:
    """Report what is wrong with the settings; a manual without them is nobody's site."""
    data = read_settings(library.root, problems)
    if (library.root / SETTINGS).exists() and not data.values and not any(p.path == SETTINGS for p in problems):
        problems.add(SETTINGS, 1, "settings-broken", why=NAMELESS)
    for place in ("theme.language", "theme.locale"):
        language = _value(data, place)
        if language is not None and not (isinstance(language, str) and _ENGLISH.fullmatch(language)):
            problems.add(SETTINGS, data.at(place), "language-unknown", value=language)
        elif language not in (None, LANGUAGE) and place == "theme.language":
            why = f"write  language: {LANGUAGE} : the theme has no words for {language}"
            problems.add(SETTINGS, data.at(place), "settings-broken", why=why)
    text = read_text(library.root, SETTINGS, Problems()) or ""
    for line, why in guessed(text) if data.values else ():
        problems.add(SETTINGS, line, "settings-broken", why=why)
    _check_templates(library, data, problems)
    pages = {*map(site_path, library.texts), *generated_pages(library)}
    pages |= {site_path(path) for path in files_of(library.root) if path.suffix == ".ipynb"}
    nav = None if "INHERIT" in data.values else data.values.get("nav")  # MkDocs says what is in both together
    lost = _lost(nav, "nav", pages) if isinstance(nav, list) else [("nav", _NO_LIST)] if nav else []
    faults = (*_faults(data), *_extras(library, data), *without_effect(data), *lost, *twice(data, nav))
    elsewhere = _ENVIRONMENT.findall(text)
    for place, why in (*faults, *taken_out(library, data, nav, pages)):
        if place not in elsewhere:
            problems.add(SETTINGS, data.at(place), "settings-broken", why=why)


def _check_templates(library: Library, data: YamlWithLines, problems: Problems) -> None:
    """Report pages that ask for a template which is not there, where the settings alone say where it would be."""
    folder = _value(data, "theme.custom_dir") or ""
    if not data.values or "INHERIT" in data.values or not isinstance(folder, str):
        return
    if folder and not (library.root / folder).is_dir():
        return  # the name of a setting outside (!ENV), or MkDocs says that it is not there
    folders = [library.root / folder] if folder else []
    for page in library.pages.values():
        if "template" not in page.lines:
            continue
        text = with_gaps(page.path, library.organisation.fill(library.texts[page.path], page.path, 1, Problems()))
        name = split_front_matter(page.path, text, Problems()).head.values.get("template", USUAL)
        if name == USUAL or (isinstance(name, str) and _is_in(name, (*folders, *_folders_of_theme(data)))):
            continue
        expected = f"a file of {folder or 'the folder that custom_dir names'}, or left out"
        problems.add(page.path, page.lines["template"], "value-wrong", key="template", expected=expected)


def _is_in(name: str, folders: Iterable[Path]) -> bool:
    return any((folder / name).is_file() for folder in folders)


def _folders_of_theme(data: YamlWithLines) -> Iterator[Path]:
    """Yield where the templates lie that come with the theme."""
    theme = data.values.get("theme", "mkdocs")
    name = theme if isinstance(theme, str) else _value(data, "theme.name")
    for found in entry_points(group="mkdocs.themes", name=name) if isinstance(name, str) else ():
        spec = find_spec(found.module)
        yield from map(Path, (spec and spec.submodule_search_locations) or ())


def _value(data: YamlWithLines, place: str) -> Any:
    """Return what stands at `outer.inner`; None where nothing does."""
    outer, _, inner = place.partition(".")
    value = data.values.get(outer)
    return value.get(inner) if inner and isinstance(value, dict) else None if inner else value


def _faults(data: YamlWithLines) -> Iterator[tuple[str, str]]:
    address = data.values.get("site_url")
    if address and not (isinstance(address, str) and _ADDRESS.fullmatch(address)):
        yield "site_url", "write the whole address, as https://alongside.example.org/, or leave it empty"
    elif address and (file := _FILE.search(address)):
        yield "site_url", f"write the address of the folder, without {file[0]}: {address.removesuffix(file[0])}"
    edited = data.values.get("edit_uri_template")
    if edited and isinstance(edited, str) and not _PATH.search(edited):
        yield "edit_uri_template", "put {path} where the path of a page goes, or all pages have one address"
    if _value(data, "theme.font") not in (None, "", "false"):
        yield "theme.font", "write  font: false : nothing is loaded from another host"
    for place, why in _WITHOUT_USE.items():
        if _value(data, place) is not None:
            yield place, why


def _extras(library: Library, data: YamlWithLines) -> Iterator[tuple[str, str]]:
    """Yield the styles and scripts of an adopter that no page could load, where the settings say where they are."""
    folder = _value(data, "theme.custom_dir")
    known = isinstance(folder, str) and (library.root / folder).is_dir()
    elsewhere = "INHERIT" in data.values or (folder is not None and not known)
    there = f"put the file into {folder}" if known else "name a folder of your own, theme.custom_dir, and put it there"
    for key in ("extra_css", "extra_javascript"):
        files = data.values.get(key)
        for index, file in enumerate(files if isinstance(files, list) else []):
            path = file.get("path", "") if isinstance(file, dict) else file
            if not isinstance(path, str) or not path:
                continue
            if _ELSEWHERE.match(path):
                yield f"{key}.{index}", f"nothing is loaded from another host: {there}"
            elif not elsewhere and not (known and (library.root / str(folder) / _QUERY.sub("", path)).is_file()):
                yield f"{key}.{index}", f"there is no file {path}: {there}"


def _lost(entries: Iterable[Any], place: str, pages: Collection[PurePosixPath]) -> Iterator[tuple[str, str]]:
    """Yield the entries of the navigation, or of a list in it, that are no page."""
    for index, entry in enumerate(entries):
        at, titled = f"{place}.{index}", isinstance(entry, dict) and len(entry) == 1
        title, inside = next(iter(entry.items())) if titled else ("", entry)
        at = f"{at}.{title}" if titled else at
        if not inside:
            yield at, "put a page after this title, or its pages below it, a line each"
        elif titled and isinstance(inside, list):
            yield from _lost(inside, at, pages)
        elif not isinstance(inside, str):
            yield at, _NO_LIST
        elif why := _lost_page(inside, titled, pages):
            yield at, why


def _lost_page(entry: str, titled: bool, pages: Collection[PurePosixPath]) -> str:
    """Return why an entry of the navigation leads nowhere; nothing where it leads somewhere."""
    if entry.endswith("*"):
        if entry not in _SPREAD:
            return f"name the pages of this folder, a line each: only {', '.join(_SPREAD)} stand for all of theirs"
        return f'put this on a line of its own below its title, like  - "{entry}"' if titled else ""
    if _LEADS_OUT.match(entry) or PurePosixPath(entry) in pages:
        return ""
    title, colon, page = entry.partition(":")
    if colon and PurePosixPath(page) in pages:
        return f"put a space after the colon, like  - {title}: {page}"
    if entry.startswith("//"):
        return f"write the whole address, https:{entry}"
    if _ELSEWHERE.match(entry):
        return f"{entry} is not an address that a page can lead to: write a page, or https://…"
    meant = entry.replace("\\", "/").removeprefix("docs/")
    near = hint(meant if PurePosixPath(meant).suffix else f"{meant}.md", [str(path) for path in pages])
    return f"there is no page {entry}{near}"
