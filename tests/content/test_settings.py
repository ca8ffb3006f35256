"""mkdocs.yml as adopters change it: what would do harm, or nothing at all, is said with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.content.plan.book_order import guide_parts, learners_parts
from alongside.render.web.generated_pages import spread_navigation
from content.small_manual import FILES, check, write

SETTINGS = "site_name: A manual\nplugins: [alongside]\n"


def said(more: str, tmp_path: Path) -> list[tuple[str, int, str, str]]:
    _, problems = check(write(tmp_path, {**FILES, "mkdocs.yml": SETTINGS + more}))
    return [(str(p.path), p.line, p.code, p.advice) for p in problems]


@pytest.mark.parametrize(
    ("more", "line", "code", "words"),
    [
        ("theme: {name: material, language: cy}\n", 3, "language-unknown", "as cy"),
        ("theme: {name: material, language: en-GB}\n", 3, "settings-broken", "language: en : the theme has no words"),
        ('theme: {name: material, language: "en, fr"}\n', 3, "language-unknown", "as en, fr"),
        ('theme: {name: material, locale: "en, fr"}\n', 3, "language-unknown", "as en, fr"),
        ("theme:\n  name: material\n  palette: {primary: red}\n", 5, "settings-broken", "palette.toml"),
        ("theme:\n  logo: ours.png\n", 4, "settings-broken", "mark.svg"),
        ("theme:\n  font:\n    text: Roboto\n", 4, "settings-broken", "font: false"),
        ("extra:\n  analytics: {provider: google}\n", 4, "settings-broken", "nobody is tracked"),
        ("extra_css:\n  - https://example.org/a.css\n", 4, "settings-broken", "another host"),
        ("extra_css:\n  - own.css\n", 4, "settings-broken", "no file own.css: name a folder of your own"),
        (
            "theme: {custom_dir: docs}\nextra_css: [own.css]\n",
            4,
            "settings-broken",
            "no file own.css: put the file into docs",
        ),
        ("extra_javascript:\n  - {path: own.js, defer: true}\n", 4, "settings-broken", "no file own.js"),
        ("extra_javascript:\n  - {path: //example.org/a.js, defer: true}\n", 4, "settings-broken", "another host"),
        ("site_url: example.org\n", 3, "settings-broken", "whole address"),
        ("site_url: javascript:alert(1)\n", 3, "settings-broken", "whole address"),
        ("site_url: https://me:word@example.org/\n", 3, "settings-broken", "whole address"),
        ("copyright: 2026\n", 3, "settings-broken", 'copyright: "2026"'),
        ("site_author: no\n", 3, "settings-broken", 'site_author: "no"'),
        ("site_description: [a, b]\n", 3, "settings-broken", "should be words"),
        ("nav:\n  - Home: index.md\n  - Part:\n      - other.md\n", 6, "settings-broken", "no page other.md"),
        ("nav:\n  - index.md\n  - Ours:\n", 5, "settings-broken", "put a page after this title"),
        ("nav:\n  - index.md\n  - Ours: []\n", 5, "settings-broken", "put a page after this title"),
        ("nav:\n  - index.md\n  -\n", 5, "settings-broken", "put a page after this title"),
        ("nav:\n  - Ours: {Home: index.md, Print: downloads.md}\n", 4, "settings-broken", "on a line of its own"),
        ("nav:\n  - Home: index.md\n    Print: downloads.md\n", 4, "settings-broken", "on a line of its own"),
        (
            "nav:\n  - index.md\n  - Ours:downloads.md\n",
            5,
            "settings-broken",
            "after the colon, like  - Ours: downloads.md",
        ),
        ("nav:\n  - index.md\n  - Ours: javascript:alert(1)\n", 5, "settings-broken", "not an address"),
        ("nav:\n  - index.md\n  - Ours: ftp://example.org/a\n", 5, "settings-broken", "not an address"),
        ("nav:\n  - index.md\n  - Ours: //example.org/a\n", 5, "settings-broken", "https://example.org/a"),
        ("nav:\n  - index.md\n  - C:/manual/docs/ours.md\n", 5, "settings-broken", "not an address"),
        ("nav:\n  - index.md\n  - exercise/*\n", 5, "settings-broken", "only exercises/*, easier/*, routes/*"),
        ("nav:\n  - index.md\n  - exercises/**\n", 5, "settings-broken", "name the pages of this folder"),
        ("nav:\n  - Ours: exercises/*\n", 4, "settings-broken", 'on a line of its own below its title, like  - "exe'),
        ("nav:\n  - - index.md\n", 4, "settings-broken", "on a line of its own"),
        ("nav:\n  Home: index.md\n", 3, "settings-broken", "on a line of its own"),
    ],
)
def test_a_setting_that_would_do_harm_or_nothing_is_said(
    more: str, line: int, code: str, words: str, tmp_path: Path
) -> None:
    ((path, at, name, advice),) = said(more, tmp_path)
    assert (path, at, name) == ("mkdocs.yml", line, code)
    assert words in advice


def test_a_plugin_that_stands_there_twice_is_said(tmp_path: Path) -> None:
    settings = "site_name: A manual\nplugins:\n  - alongside\n  - mkdocs-jupyter\n  - alongside: {}\n"
    (problem,) = check(write(tmp_path, {**FILES, "mkdocs.yml": settings}))[1]
    assert str(problem).endswith("alongside is listed twice under plugins: take one out")


def plugins(*names: str) -> str:
    return "site_name: A manual\nplugins:\n" + "".join(f"  - {name}\n" for name in names)


def test_a_plugin_that_stands_there_twice_is_said_at_its_second_place(tmp_path: Path) -> None:
    for names in (("search", "alongside", "alongside: {}"), ("alongside", "search", "search")):
        _, problems = check(write(tmp_path, {**FILES, "mkdocs.yml": plugins(*names)}))
        assert [(p.line, p.code) for p in problems] == [(5, "settings-broken")]


@pytest.mark.parametrize("name", ["tags", "material/tags", "group", "material/group"])
def test_a_plugin_that_may_stand_there_twice_is_left_alone(name: str, tmp_path: Path) -> None:
    settings = plugins("alongside", name, f"{name}: {{enabled: false}}")
    assert [*check(write(tmp_path, {**FILES, "mkdocs.yml": settings}))[1]] == []


def test_every_folder_that_may_stand_for_its_pages_is_spread(tmp_path: Path) -> None:
    route = "- {id: short, group: time, title: Short, for: You., gain: A little., items: [{page: index.md}]}\n"
    easy = "---\ntitle: Easy\ndescription: Easy.\nfuller: [index.md]\n---\n\n# Easy\n\n/// row | phone\nHello.\n///\n"
    more = {"sources/routes.yml": route, "docs/easier/easy.md": easy}
    nav = [f"{folder}/*" for folder in ("exercises", "easier", "routes")]
    nav += [f"facilitator/{folder}/*" for folder in ("activities", "sessions", "talks")]
    settings = f"{SETTINGS}nav: {nav}\n"
    library, problems = check(write(tmp_path, {**FILES, **more, "mkdocs.yml": settings}))
    assert [*problems] == []
    assert all(spread_navigation([entry], library) for entry in nav)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("2026", 'site_name: "2026"'),
        ("no", 'site_name: "no"'),
        ("1.5", 'site_name: "1.5"'),
        ("2026-11-29", 'site_name: "2026-11-29"'),
        ("12:30", 'site_name: "12:30"'),
        ("", "give the site a name"),
        ("~", "give the site a name"),
        ('" "', "give the site a name"),
    ],
)
def test_a_name_that_is_no_words_to_the_site_generator_is_said(name: str, words: str, tmp_path: Path) -> None:
    settings = SETTINGS.replace("A manual", name)
    _, problems = check(write(tmp_path, {**FILES, "mkdocs.yml": settings}))
    ((line, advice),) = [(p.line, p.advice) for p in problems if p.code == "settings-broken"]
    assert line == 1
    assert words in advice


@pytest.mark.parametrize(
    "more",
    [
        "",
        'copyright: "2026"\nsite_description: 2026 and on\nsite_author:\n',
        "site_url: https://example.org:8443/a/folder/\n",
        'site_url: ""\ntheme: {name: material, language: en, font: false}\n',
        'nav:\n  - Home: index.md\n  - exercises/good.md\n  - "routes/*"\n  - Us: https://example.org/\n  - downloads.md\n',
        "nav:\n  - Home: index.md\n  - 2026: exercises/good.md\n  - No: downloads.md\n",
        'site_author: !ENV AUTHOR\ncopyright: !ENV [RIGHTS, "2026"]\n',
        'site_url: !ENV [ADDRESS, ""]\nedit_uri_template: !ENV EDIT\nexclude_docs: !ENV OUT\n',
        "edit_uri_template: https://example.org/edit/{path_noext!q}\nexclude_docs: '*.tmp'\n",
        "INHERIT: base.yml\nnav:\n  - other.md\n",
        "nav:\n  - index.md\n  - Text us: sms:+441632960001\n  - Call us: tel:+441632960001\n",
        "extra: {homepage: https://example.org/}\n",
        "theme: {name: material, locale: en_GB}\n",
    ],
)
def test_other_settings_are_left_alone(more: str, tmp_path: Path) -> None:
    assert said(more, tmp_path) == []


@pytest.mark.parametrize("folder", ["ours", "!ENV X", "!ENV [X, ours]", "!ENV [X, Y, ours]"])
@pytest.mark.parametrize("file", ["looks/own.css", "looks/own.css?v=2"])
def test_styles_of_an_adopter_are_found_in_the_folder_of_the_theme(folder: str, file: str, tmp_path: Path) -> None:
    write(tmp_path, {"ours/looks/own.css": "a { color: teal }"})
    assert said(f"theme: {{name: material, custom_dir: {folder}}}\nextra_css: ['{file}']\n", tmp_path) == []


@pytest.mark.parametrize("text", ["", "# Nothing yet.\n"])
def test_settings_without_anything_in_them_are_said(text: str, tmp_path: Path) -> None:
    _, problems = check(write(tmp_path, {**FILES, "mkdocs.yml": text}))
    assert [(p.line, p.code) for p in problems] == [(1, "settings-broken")]


def test_a_list_among_the_plugins_is_said_without_a_traceback(tmp_path: Path) -> None:
    files = {**FILES, "mkdocs.yml": "site_name: A manual\nplugins:\n  - - alongside\n"}
    _, problems = check(write(tmp_path, files))
    assert [(p.line, p.code) for p in problems] == [(2, "settings-broken")]
    assert "add  - alongside" in next(iter(problems)).advice


OURS = SETTINGS + "theme: {name: material, custom_dir: ours}\n"


@pytest.mark.parametrize(
    ("settings", "head"),
    [
        (OURS, "title: {{ org.name }}\ntemplate: own.html"),
        (OURS, "title: Own\ntemplate: {{ org.words.page }}"),
        (OURS, "title: Own\ntemplate: main.html"),
        (OURS, "title: Own\ntemplate: 404.html"),
        (SETTINGS + "theme: material\n", "title: Own\ntemplate: 404.html"),
        (SETTINGS, "title: Own\ntemplate: 404.html"),
        (SETTINGS + "INHERIT: base.yml\n", "title: Own\ntemplate: own.html"),
        (SETTINGS + "theme: {name: material, custom_dir: !ENV [X, ours]}\n", "title: Own\ntemplate: own.html"),
        (SETTINGS + "theme: {name: material, custom_dir: !ENV X}\n", "title: Own\ntemplate: own.html"),
    ],
)
def test_a_template_that_is_there_or_may_be_is_left_alone(settings: str, head: str, tmp_path: Path) -> None:
    own = {
        "organisation.yml": FILES["organisation.yml"] + "words: {page: own.html}\n",
        "docs/own.md": f"---\n{head}\n---\n\nWords.\n",
        "ours/own.html": "{% extends 'main.html' %}",
        "mkdocs.yml": settings,
    }
    _, problems = check(write(tmp_path, {**FILES, **own}))
    assert [str(problem) for problem in problems] == []


@pytest.mark.parametrize("head", ["title: {{ org.name }}\ntemplate: no.html", "title: Own\ntemplate: {{ org.name }}"])
def test_a_template_that_is_not_there_is_said_of_a_head_with_places_to_fill(head: str, tmp_path: Path) -> None:
    own = {"docs/own.md": f"---\n{head}\n---\n\nWords.\n", "ours/own.html": "", "mkdocs.yml": OURS}
    _, problems = check(write(tmp_path, {**FILES, **own}))
    assert [(str(p.path), p.line, p.code) for p in problems] == [("docs/own.md", 3, "value-wrong")]


NAV = """nav:
  - index.md
  - one.md
  - Our policies: two.md
  - Part: [three.md, Within: [four.md]]
  - "": [five.md]
  - Our policies: [six.md]
  - ☺: seven.md
  - facilitator/eight.md
"""


def test_every_page_of_the_navigation_is_in_a_part_of_the_book_that_has_a_title(tmp_path: Path) -> None:
    names = ("docs/one", "docs/two", "docs/three", "docs/four", "docs/five", "docs/six", "docs/seven")
    pages = {f"{name}.md": f"---\ntitle: Page {name}\n---\n\nWords.\n" for name in (*names, "facilitator/eight")}
    library, _ = check(write(tmp_path, {**FILES, **pages, "mkdocs.yml": SETTINGS + NAV}))
    assert [(part.id, part.title, " ".join(path.stem for path in part.pages)) for part in learners_parts(library)] == [
        ("page-docs-one", "Page docs/one", "one"),
        ("our-policies", "Our policies", "two six"),
        ("part", "Part", "three"),
        ("within", "Within", "four"),
        ("page-docs-five", "Page docs/five", "five"),
        ("docs-seven-md", "☺", "seven"),
    ]
    assert [(part.title, len(part.pages)) for part in guide_parts(library)] == [("Page facilitator/eight", 1)]
