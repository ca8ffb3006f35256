"""Of the style sheets, what the pages use is kept, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.exceptions import PluginError

from alongside.render.web.assets.sheet_faults import StyleFault, look_at_sheet, read_sheet
from alongside.render.web.assets.stylesheet import (
    DARK,
    follow_the_device,
    without_unused,
    words_of_page,
    words_of_script,
)
from alongside.stops import plainly

PAGE = '<html lang="en"><body class="calm page"><p id="first" data-state="saved">unused words</p><input type="date">'
WORDS = words_of_page(PAGE) | words_of_script('element.className = "al-made"; open("dialog")')


@pytest.mark.parametrize(
    "tag", ["<p title=\"a > b\" class='wide'>", "<p title='1 < 2 >' class=\"wide\">", "<p\nclass=wide>"]
)
def test_a_sign_in_an_attribute_does_not_end_a_tag(tag: str) -> None:
    assert {"p", "class", "wide"} <= words_of_page(f"{tag}is<br>") and "is" not in words_of_page(f"{tag}is<br>")


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".calm{color:red}", ".calm{color:red}"),
        (".unused{color:red}", ""),
        ("#first { color : red }", "#first{color:red}"),
        ("#second{color:red}", ""),
        ("section{color:red}", ""),
        (".calm,.unused{color:red}", ".calm{color:red}"),
        ("p.unused{color:red}", ""),
        ("p.calm > #first{color:red}", "p.calm > #first{color:red}"),
        (".al-made{color:red}", ".al-made{color:red}"),
        ("[data-state=saved]{color:red}", "[data-state=saved]{color:red}"),
        ("[data-state=failed]{color:red}", ""),
        ("[data-none]{color:red}", ""),
        ("p:not(.unused){color:red}", "p:not(.unused){color:red}"),
        ("p:is(.unused,.calm){color:red}", "p:is(.unused,.calm){color:red}"),
        ("p:is(.unused,.gone){color:red}", ""),
        ("body:has(.unused) p{color:red}", ""),
        ("p:first-child::before{color:red}", "p:first-child::before{color:red}"),
        ("li:nth-child(2n + 1){color:red}", ""),
        (":root{--used:1px}p{margin:var(--used)}", ":root{--used:1px}p{margin:var(--used)}"),
        (":root{--a:1px;--b:var(--a);--c:2px}p{margin:0}", "p{margin:0}"),
        ("@media print{.unused{color:red}p{color:black}}", "@media print{p{color:black}}"),
        ("@media print{.unused{color:red}}", ""),
        ("@keyframes turn{to{rotate:1turn}}p{animation:turn 2s}", "@keyframes turn{to{rotate:1turn}}p{animation:turn 2s}"),
        ("@keyframes turn{to{rotate:1turn}}p{color:red}", "p{color:red}"),
        ("p{color:red!important}/* a note */", "p{color:red!important}"),
        ("p{content:'a  b'}", "p{content:'a  b'}"),
        ("@page{margin:1cm;@top-left{content:'a'}}", "@page{margin:1cm;@top-left{content:'a'}}"),
        ("@page :first{@top-left{content:'a'}}", "@page :first{@top-left{content:'a'}}"),
        ("@font-feature-values One{@styleset{nice:12}}", "@font-feature-values One{@styleset{nice:12}}"),
        ("@starting-style{p{color:red}.unused{color:red}}", "@starting-style{p{color:red}}"),
        ("@scope (.calm) to (p){body{color:red}.unused{color:red}}", "@scope (.calm) to (p){body{color:red}}"),
    ],
)  # fmt: skip
def test_what_can_apply_is_kept(css: str, kept: str) -> None:
    assert without_unused(css, WORDS).replace('"', "'") == kept


def test_dark_follows_the_device_or_the_reader_and_never_goes_to_paper() -> None:
    css = follow_the_device(f"{DARK} {{ --ink: #fff; }}")
    assert css.count("--ink") == 2
    assert css.count("@media screen") == 2
    assert "prefers-color-scheme: dark" in css
    assert ':not([data-al-scheme="light"])' in css


def test_a_dark_rule_with_another_choice_follows_too() -> None:
    css = follow_the_device(f'{DARK}[data-al-contrast="more"] {{ --ink: #fff; }}')
    assert ':not([data-al-scheme="light"])[data-al-contrast="more"] {' in css


@given(st.lists(st.sampled_from(["calm", "page", "first", "gone", "p", "body"]), min_size=1, max_size=4, unique=True))
def test_cleaning_twice_changes_nothing_more(names: list[str]) -> None:
    css = "".join(f".{name} p, #{name} {{ margin: 0; color: red }}" for name in names)
    once = without_unused(css, WORDS)
    assert without_unused(once, WORDS) == once


@pytest.mark.parametrize(
    ("css", "line", "why"),
    [
        ("a { b: c }\nd { e: f", 2, "the brace { of this line is not closed"),
        ("a { b: c }}\nd { e: f }", 1, "this is not a rule"),
        ("a { b: c\nd { e: f }", 1, "here belongs  name: value;"),
        ("@media print {\n a { b: c }\nd { e: f }", 1, "the brace { of this line is not closed"),
        ("a {\n  b c;\n}", 2, "here belongs  name: value;"),
        ("a { b: c }\n<<<<<<< HEAD\nd { e: f }", 2, "this is not a rule"),
        ("// a note\na { b: c }", 1, "this is not a rule"),
        ("@page { a { b: c } }", 1, "here belongs  name: value;"),
        ("@page { @top-left {\n b } }", 2, "here belongs  name: value;"),
        ("@page { b: c;\n@media print { a { b: c } } }", 2, "here belongs  name: value;"),
        ("a { b: c }\n/* a note\nd { e: f }", 2, "the comment /* of this line is not closed"),
    ],
)
def test_a_slip_in_a_style_sheet_is_named_with_its_line(css: str, line: int, why: str) -> None:
    with pytest.raises(StyleFault, match=f"^own.css:{line}  put this style sheet right: {re.escape(why)}"):
        look_at_sheet(Path("own.css"), css)


def test_what_is_no_slip_is_left_alone_and_a_mark_at_the_start_is_none(tmp_path: Path) -> None:
    css = 'a { b: c;; }\nd::before { content: "{"; }\n/* { */\n@media (width > 9px) { e { --f: ; } }\n@font-face { src: url(g) }\n'
    css += (
        "@page { b: c; @bottom-center { d: e } }\n@starting-style { a { b: c } }\n@scope (.a) to (.b) { c { d: e } }\n"
    )
    css += "@font-feature-values One { @styleset { nice: 12 } }\n"
    file = tmp_path / "own.css"
    file.write_bytes(b"\xef\xbb\xbf" + css.replace("\n", "\r\n").encode())
    assert read_sheet(file) == css
    look_at_sheet(file, css)
    file.write_bytes(b"a { b: c }\n/* caf\xe9 */")
    with pytest.raises(StyleFault, match=r"^own\.css:2  save this style sheet again"):
        read_sheet(file)


def test_a_slip_in_a_style_sheet_stops_a_build_in_plain_words() -> None:
    @plainly
    def made() -> None:
        look_at_sheet(Path("/home/ann/src/alongside/theme/css/text.css"), "a {")

    with pytest.raises(PluginError, match=r"src/alongside/theme/css/text\.css:1  put this style sheet right"):
        made()
