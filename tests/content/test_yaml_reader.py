"""YAML as people write it: words stay words, and a slip is named in plain words where it was made."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from alongside.content.files import yaml_reader
from alongside.content.files.fields import day, whole_number, yes_or_no
from alongside.content.files.yaml_reader import YamlFault, load_yaml, load_yaml_list
from content.small_manual import FILES, check, write

AS_WRITTEN = [
    *("0123", "+441225718501", "01225 718501", "1e5", "1_000", "0x1F", "0b1", ".5", "1.0", ".inf", ".NaN", "12:30"),
    *("1:30:00", "no", "No", "yes", "on", "OFF", "y", "n", "true", "null", "Null", "~", "=", "2026-11-28"),
    *("2026-11-28 09:30", "007", "08", "1,000", "3/4", "50%", "–"),
]


@pytest.mark.parametrize("words", AS_WRITTEN)
def test_words_stay_as_written(words: str) -> None:
    data = load_yaml(f"one: {words}\nlist: [{words.replace(',', '')}]\nmap:\n  {words}: {words}\n")
    assert data.values == {"one": words, "list": [words.replace(",", "")], "map": {words: words}}


def test_what_is_empty_is_no_words() -> None:
    assert load_yaml('a:\nb: ""\n').values == {"a": "", "b": ""}
    assert load_yaml("# nothing\n").values == {}


def test_a_remark_has_a_space_after_its_sign() -> None:
    assert load_yaml('a: one # two\nb: "#3" #\nc: d#e ## f\n').values == {"a": "one", "b": "#3", "c": "d#e"}


def test_a_key_that_yaml_gives_a_meaning_is_a_key() -> None:
    assert load_yaml("<<: {a: b}\n").values == {"<<": {"a": "b"}}


def test_every_value_has_its_line() -> None:
    data = load_yaml("a: 1\nb:\n  c: 2\n  d:\n    - e: 3\n    - f\n", 10)
    assert [data.at(place) for place in ("a", "b", "b.c", "b.d.0.e", "b.d.1")] == [10, 11, 12, 14, 15]
    assert (data.at("b.missing"), data.at("missing")) == (11, 10)


NBSP = "a non-breaking space (U+00A0)"
QUOTE, BRACKET, TAB = "a quotation mark opens here", "a bracket is not closed", "with a tab: use spaces"
HASH = "words with a # in them go between quotes"
COLON, INDENT, NO_KEY = "with a colon in them go between quotes", "indented differently", "it has no key"
SLIPS: Mapping[str, tuple[str, int, str]] = {
    "a quotation mark that is never closed": ('a: 1\nname: "One\nb: 2\nc: 3\n', 2, QUOTE),
    "one that the next one closes": ('a: 1\nname: "One\nb: 2\nc: "3"\n', 2, QUOTE),
    "one that swallows a line without a fault": ('a: "one\nb: two"\nc: 3\n', 1, QUOTE),
    "an apostrophe at the start": ("a: 'tis late\nb: 2\nc: don't\n", 1, QUOTE),
    "one far above, deep inside": ('c:\n  e:\n    number: "999\n    when: w\n  n:\n    number: "111"\n', 3, QUOTE),
    "one in a list": ('- url: "https://a\n  title: b\n- url: "https://c"\n', 1, QUOTE),
    "words after the closing one": ("a: 'x' and 'y'\nb: 1\n", 1, "after the closing quotation mark"),
    "an apostrophe between single ones": ("b: 1\na: 'St Mary's'\n", 2, "an apostrophe ends words"),
    "quotation marks between quotation marks": ('a: "An "own" place"\nb: 1\n', 1, "write these as “ and ”"),
    "a tab": ("c:\n\te: 1\n", 2, TAB),
    "a tab after spaces": ("c:\n  e: 1\n  \tf: 2\n", 3, TAB),
    "a tab among words": ("b: 1\ntitle: some\twords\n", 2, "a tab among the words"),
    "a # among words": ("a: 1\nb: flat #3, the green door\n", 2, HASH),
    "a # at the start of words": ("a: 1\nb: #3, the green door\n", 2, HASH),
    "a # in a list": ("a:\n  - one\n  - two #2\nb: [c, d #e\n  ]\n", 3, HASH),
    "a tab after the colon": ("title:\twords\n", 1, "a tab before the value"),
    "a space that is none after a colon": ("a: b\nc:\u00a0d\ne: f\n", 2, f"{NBSP} stands after the colon"),
    "one after every colon": ("a:\u00a0b\n", 1, f"{NBSP} stands after the colon: type an ordinary space"),
    "one that makes two words one": ("a:\n  b:\u00a0c\n", 2, f"{NBSP} stands after the colon"),
    "one in an entry": ("a:\n  - b:\u00a0c\n    d: e\n", 2, f"{NBSP} stands after the colon"),
    "one between brackets": ("a: {b:\u00a0c, d: e}\n", 1, f"{NBSP} stands after the colon"),
    "one before quotation marks": ('a: \u00a0"b: c"\n', 1, f"{NBSP} stands after the colon"),
    "one before a colon": ("a\u00a0: b\n", 1, f"{NBSP} stands before the colon"),
    "one after a dash": ("a:\n  -\u00a0b\n  -\u00a0c\n", 2, f"{NBSP} stands after the dash"),
    "one before a key": ("a:\n\u00a0 b: c\n", 2, f"{NBSP} stands at the start of this line"),
    "one before words below a bar": ("a: |\n  b\n\u00a0 c\nd: e\n", 3, f"{NBSP} stands at the start of this line"),
    "one in a key that has a value": ("a: b\nc:\u00a0D e: f\n", 2, f"{NBSP} stands after the colon"),
    "a narrow one": ("a: b\nc:\u202fd\n", 2, "a narrow non-breaking space (U+202F) stands after the colon"),
    "a wide one": ("a: b\nc:\u2003d\n", 2, "an em space (U+2003) stands after the colon"),
    "another slip below one that is among words": ("a: |\n  b:\u00a0c\nd: e: f\n", 3, COLON),
    "a bracket never closed": ("a: [x, y\nb: z\nc: w\n", 1, BRACKET),
    "a bracket never closed before another slip": ('a: [x, y\nb: "z"\nc: @w\n', 1, BRACKET),
    "a curly one in a list": ("items:\n  - {item: pens, per: person\n  - {item: x, per: y}\n", 2, BRACKET),
    "one bracket too many": ("a: [b] c]\n", 1, "every bracket is closed"),
    "a colon in words": ("a: b\npurpose: Show: how\n", 2, COLON),
    "a colon between brackets": ("a: {item: pens, per: a: b}\n", 1, "colon, comma or bracket"),
    "a colon after curly quotes": ("a: “x: y”\n", 1, "between straight quotation marks"),
    "too little indented": ("a:\n  b: 1\n c: 2\n", 3, INDENT),
    "too far indented": ("a: b\n  c: d\n", 2, INDENT),
    "a line without a key": ("a: b\nsome words\nc: d\n", 2, NO_KEY),
    "a first line without a key": ("some words\nc: d\n", 1, NO_KEY),
    "no space after the colon": ("a: b\ntitle:words\nc: d\n", 2, NO_KEY),
    "a list beside its key": ("a: - b\n", 1, "on the line below its key"),
    "a sign of YAML at the start": ("a: @b\n", 1, "may not begin with this character"),
    "a percent sign": ("a: %b\n", 1, "may not begin with this character"),
    "a star": ("a: *bold* words\n", 1, "begins with *"),
    "an ampersand": ("a: & sons\n", 1, "begins with &"),
    "an exclamation mark": ("a: !important\n", 1, "begins with !"),
    "a class of Python": ("a: !!python/object/apply:os.system [x]\n", 1, "begins with !"),
    "a backslash": ('a: "C:\\path"\n', 1, "use single ones"),
    "words after a bar": ("a: | words\n", 1, "nothing else can be on the line"),
    "a key twice": ("a: 1\nb: 2\na: 3\n", 3, "the key a is there twice"),
    "a key twice, deep inside": ("x:\n  a: 1\n  a: 2\n", 3, "the key a is there twice"),
    "a second document": ("a: b\n---\nc: d\n", 2, "a second document"),
    "a list for a key": ("? [a]\n: b\n", 1, "a key should be words"),
    "no mapping": ("- a\n", 1, "it should be a list of  key: value"),
    "brackets without end": ("a: " + "[" * 5000, 1, "too many lists"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_named_where_it_was_made(name: str) -> None:
    text, line, why = SLIPS[name]
    with pytest.raises(YamlFault) as caught:
        load_yaml(text)
    first = caught.value.places[0]
    assert (first.line, why in first.why) == (line, True), first


def test_a_space_that_does_not_break_may_stand_among_words() -> None:
    words = ["Ring:\u00a0999", "\u00a0words", "some\u00a0-\u00a0words", "page 3\u00a0to 5"]
    for value in words:
        assert load_yaml(f"a: {value}\nb:\n  - {value}\nc: [x, {value}]\n").values == {
            "a": value, "b": [value], "c": ["x", value],
        }  # fmt: skip
        assert load_yaml(f"a: |\n  one\n  {value}\n").values == {"a": f"one\n{value}\n"}
    assert load_yaml('a: "b:\u00a0c"\nd:\n  "-\u00a0e"\n').values == {"a": "b:\u00a0c", "d": "-\u00a0e"}


@pytest.mark.parametrize("key", ["Part 1:\u00a0Good", "Part:\u00a0one", '"a:\u00a0b"', "'part one\u00a0'", '"\u00a0a"'])
def test_a_space_that_does_not_break_may_stand_in_the_title_of_a_page(key: str) -> None:
    assert load_yaml(f"nav:\n  - {key}: page.md\n").values == {"nav": [{key.strip("\"'"): "page.md"}]}


def test_a_text_full_of_spaces_that_are_none_is_not_read_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    read, count = yaml.parse, itertools.count()

    def counted(text: str, Loader: Any) -> Any:
        next(count)
        return read(text, Loader=Loader)

    monkeypatch.setattr(yaml, "parse", counted)
    with pytest.raises(YamlFault) as caught:
        load_yaml("a: |\n" + "  b:\u00a0c\n" * 400 + "d: e: f\n")
    assert [line for line, _ in caught.value.places] == [402]
    assert next(count) < 60


def test_all_spaces_that_are_none_are_named_at_once() -> None:
    with pytest.raises(YamlFault) as caught:
        load_yaml("a:\u00a0b\nc: d\ne:\u00a0f\ng:\n\u00a0 h: i\n")
    assert [line for line, _ in caught.value.places] == [1, 3]


def test_several_slips_are_named_at_once() -> None:
    with pytest.raises(YamlFault) as caught:
        load_yaml("a: 1\na: 2\nb: 3\nb: 4\n")
    assert [line for line, _ in caught.value.places] == [2, 4]


def test_aliases_that_grow_without_end_are_refused() -> None:
    rows = ["- &a [x, x]", *(f"- &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]" for n in range(20))]
    with pytest.raises(YamlFault):
        load_yaml_list("\n".join(rows))


def test_numbers_days_and_yes_or_no_are_read_from_words() -> None:
    today = datetime.date(2026, 11, 28)
    assert [whole_number(words) for words in ("7", "007", "-1", "1.5", "7a", "", "٣")] == [7, 7, *[None] * 5]
    assert [yes_or_no(words) for words in ("yes", "No", "true", "y", "")] == [True, False, True, None, None]
    assert day("2026-11-28", today) == today
    assert day("28/11/2026", today) == "write it as 2026-11-28"
    assert "is in the future" in str(day("2029-01-01", today))
    assert "a date that exists" in str(day("2026-02-30", today))
    assert "2026-11-28" in str(day("last week", today))


@pytest.mark.parametrize("title", ["no", "2026-05-01", "0123", "12:30", "1e5", "~"])
def test_a_title_is_read_as_it_was_written(title: str, tmp_path: Path) -> None:
    files = dict(FILES) | {"docs/index.md": FILES["docs/index.md"].replace("title: Home", f"title: {title}")}
    library, problems = check(write(tmp_path, files))
    assert not problems.errors
    assert [page.title for page in library.pages.values()] == [title]


def test_every_list_of_the_manual_reads_as_before(root: Path) -> None:
    """What our reader makes of our own files differs from YAML's own in the types alone."""

    def words(value: object) -> object:
        if isinstance(value, dict):
            return {str(key): words(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [words(inner) for inner in value]
        return "" if value is None else str(value)

    for name in ("glossary.yml", "reading.yml"):
        text = (root / "sources" / name).read_text("utf-8")
        assert load_yaml(text).values == words(yaml.load(text, yaml.BaseLoader))
    for name in ("links.yml", "works.yml"):
        text = (root / "sources" / name).read_text("utf-8")
        assert load_yaml_list(text)[0] == words(yaml.load(text, yaml.BaseLoader))


def read(text: str, parser: type | None) -> object:
    """What a text holds with all lines, as a parser reads it, or every fault."""
    with pytest.MonkeyPatch.context() as here:
        here.setattr(yaml_reader, "FAST", parser)
        try:
            data = load_yaml(text)
        except YamlFault as fault:
            return fault.places
        return data.values, data.lines


needs_libyaml = pytest.mark.skipif(yaml_reader.FAST is None, reason="PyYAML was installed without libyaml")
FAST = yaml_reader.FAST
SIGNS = (
    *(
        "a",
        "key",
        "words and more",
        "12:30",
        "é",
        "🙂",
        ": ",
        ":",
        " ",
        "  ",
        "\t",
        "\n",
        "\n  ",
        "\n- ",
        "\n  - ",
        "- ",
    ),
    *(
        '"',
        "'",
        "“",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "#",
        " #",
        "|",
        ">-",
        "&",
        "*",
        "!",
        "%",
        "@",
        "?",
        "? ",
        "\\",
        "~",
        "<<",
    ),
    *("---", "\n---\n", "\n...\n", "https://a.b/c?d=e#f", "+44", "\u00a0", "x: y\n", "list: [a, b?]\n", "at: {a: b}\n"),
)
"""What YAML gives a meaning, and some words between."""


@needs_libyaml
@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_has_the_same_words_with_and_without_libyaml(name: str) -> None:
    assert read(SLIPS[name][0], FAST) == read(SLIPS[name][0], None)


@needs_libyaml
@given(st.lists(st.sampled_from(SIGNS), max_size=16).map("".join))
def test_libyaml_changes_nothing(text: str) -> None:
    assert read(text, FAST) == read(text, None)


@needs_libyaml
def test_every_file_reads_the_same_with_and_without_libyaml(root: Path) -> None:
    heads = [file.read_text("utf-8").split("\n---")[0] for file in (root / "exercises").glob("*.md")]
    lists = [file.read_text("utf-8") for file in [*(root / "sources").glob("*.yml"), *root.glob("organisation*.yml")]]
    for text in [*heads, *lists]:
        assert read(text, FAST) == read(text, None)
