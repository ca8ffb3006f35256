"""A slip in a file that others share is named there, and nowhere else: nobody is sent to mend what is not broken."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from alongside.content.check.run import check_library
from alongside.content.problems import Problem, Problems
from alongside.content.read.library import load_library
from alongside.editions.documents import document_paths
from content.small_manual import FILES, check, write

SHARING: Mapping[str, str] = {
    **FILES,
    "organisation.yml": FILES["organisation.yml"].replace("contacts:", "leave: https://leave.example/\ncontacts:"),
    "docs/index.md": FILES["docs/index.md"]
    + "\n[Two](https://two.example/), [a word](evidence/glossary.md#a-word), [a route](routes/short.md), [a source]"
    "(evidence/sources/cp.md), {{ org.name }}, {{ org.contacts.emergency.name }}.\n",
    "docs/evidence/glossary.md": "---\ntitle: Words\n---\n\n# Words\n\nAll of them.\n",
    "docs/easier/easy.md": "---\ntitle: Easy\ndescription: Easy.\nfuller: [routes/index.md, evidence/sources/cp.md]\n"
    "---\n\n# Easy\n\n/// row | phone\nYou can ring: **ring** means to phone.\n///\n",
    "sources/elements.tsv": "id\tkind\tedition\twhat\nCP-A1\tactivity\t\tActivity 1\nCP-A2\tactivity\t\tActivity 2\n"
    "CP-A3\tactivity\t\tActivity 3\n",
    "sources/left-out.tsv": "id\treason\twhy\nCP-A3\tlost\tNobody found it.\n",
    "sources/sections.tsv": "id\ttitle\nCP-A\tThe first\n",
    "sources/links.yml": "- url: https://two.example/\n  title: Two\n  publisher: Somebody\n  checked: never\n"
    "- url: https://leave.example/\n  title: Leave\n  publisher: Somebody\n  checked: never\n",
    "sources/glossary.yml": "a-word:\n  term: A word\n  means: What it means.\n",
    "sources/hard-words.yml": "ring: to phone somebody\n",
    "sources/reading.yml": "hard:\n  evidence/glossary/: It is.\n",
    "sources/agreed.yml": "- about: a day\n  words: Read this first.\n  in: [exercises/good.md]\n  never: [Read this last]\n",
    "sources/routes.yml": "- id: short\n  group: time\n  title: Short\n  for: For you.\n  gain: A little.\n  items:\n"
    "    - page: index.md\n    - exercise: good\n",
    "mkdocs.yml": "site_name: Small\nplugins: [alongside]\nnav:\n  - index.md\n  - routes/short.md\n"
    "  - evidence/sources/cp.md\n",
}
SHARED = [path for path in SHARING if path.endswith((".yml", ".tsv"))]
YAML = [path for path in SHARED if path.endswith(".yml")]


def on_a_line(change: Callable[[str], str]) -> Callable[[list[str]], str]:
    """Return what changes the last line but two that says something, so that something stands above and below."""

    def changed(lines: list[str]) -> str:
        said = [at for at, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")]
        at = said[-2] if len(said) > 1 else said[0]
        return "\n".join([*lines[:at], change(lines[at]), *lines[at + 1 :]])

    return changed


SLIPS: Mapping[str, Callable[[list[str]], str]] = {
    "a tab before it": on_a_line(lambda line: "\t" + line.lstrip()),
    "one space more": on_a_line(lambda line: f" {line}"),
    "a quotation mark that stays open": on_a_line(lambda line: line.replace(": ", ': "', 1)),
    "a quotation mark before it": on_a_line(lambda line: f'"{line}'),
    "no colon": on_a_line(lambda line: line.replace(":", "", 1)),
    "a line twice": on_a_line(lambda line: f"{line}\n{line}"),
    "two colons": on_a_line(lambda line: f"{line} and: more"),
    "an open bracket": on_a_line(lambda line: f"{line} [a"),
    "a key that nobody knows": on_a_line(lambda line: line.replace(":", "x:", 1)),
    "a list in place of words": on_a_line(lambda line: line.split(":")[0] + ": [111]"),
    "keys in place of words": on_a_line(lambda line: line.split(":")[0] + ": {a: b}"),
    "a list in place of all": lambda _: "- a\n",
    "nothing at all": lambda _: "",
    "words in place of all": lambda _: "words\n",
    "a zero byte": lambda lines: "\n".join([*lines, "# \0"]),
    "two versions": lambda lines: "\n".join([*lines, "<<<<<<< HEAD", "a", "=======", "b", ">>>>>>> theirs"]),
    "an older encoding": lambda lines: "\n".join([*lines, "# Caf\udce9"]),
}


def spoilt(folder: Path, path: str, slip: str) -> None:
    file = folder / path
    file.write_bytes(SLIPS[slip](file.read_text("utf-8").split("\n")).encode("utf-8", "surrogateescape"))


def elsewhere(found: tuple[Problem, ...], path: str) -> list[str]:
    return [str(problem) for problem in found if str(problem.path) != path]


def test_the_manual_in_which_files_share_has_no_fault(tmp_path: Path) -> None:
    assert [str(problem) for problem in check(write(tmp_path, SHARING))[1]] == []


@pytest.mark.parametrize(
    ("path", "slip"),
    [
        pytest.param(path, slip, marks=[pytest.mark.sweep] if at and path != SHARED[0] else [])
        for path in SHARED
        for at, slip in enumerate(SLIPS)
    ],
)
def test_a_slip_in_a_shared_file_is_named_in_that_file_alone(path: str, slip: str, tmp_path: Path) -> None:
    write(tmp_path, SHARING)
    spoilt(tmp_path, path, slip)
    assert elsewhere(check(tmp_path)[1].errors, path) == []


@pytest.mark.parametrize(
    "slip", ["a tab before it", "a quotation mark before it", "words in place of all", "an older encoding"]
)
@pytest.mark.parametrize("path", YAML)
def test_a_shared_file_that_cannot_be_read_is_named(path: str, slip: str, tmp_path: Path) -> None:
    write(tmp_path, SHARING)
    spoilt(tmp_path, path, slip)
    assert {str(problem.path) for problem in check(tmp_path)[1].errors} == {path}


def test_what_has_nothing_to_do_with_a_slip_is_said_beside_it(tmp_path: Path) -> None:
    page = SHARING["docs/index.md"] + "\n[Lost](nowhere.md), [a word](evidence/glossary.md#anoter), [here](#nowhere).\n"
    write(tmp_path, {**SHARING, "docs/index.md": page})
    spoilt(tmp_path, "sources/glossary.yml", "a tab before it")
    said = [(str(problem.path), problem.code) for problem in check(tmp_path)[1].errors]
    assert said == [
        ("docs/index.md", "anchor-unknown"),
        ("docs/index.md", "link-unknown"),
        ("sources/glossary.yml", "glossary-broken"),
    ]


@pytest.mark.parametrize("ending", [".yaml", ".yml.txt", ".csv"])
@pytest.mark.parametrize("path", SHARED)
def test_a_list_under_another_name_is_all_that_is_said(path: str, ending: str, tmp_path: Path) -> None:
    write(tmp_path, SHARING)
    other = (tmp_path / path).with_suffix(ending)
    (tmp_path / path).rename(other)
    assert [(problem.code, problem.path.name) for problem in check(tmp_path)[1].errors] == [
        ("list-misnamed", other.name)
    ]


@pytest.mark.parametrize("copy", ["elements.csv", "elements.tsv.txt", "links.yaml"])
def test_a_copy_of_a_list_hides_nothing_and_is_not_to_take_its_place(copy: str, tmp_path: Path) -> None:
    exercise = SHARING["exercises/good.md"].replace("covers: [CP-A1]", "covers: [CP-A1, CP-A9]")
    page = SHARING["docs/index.md"] + "\n[Three](https://three.example/).\n"
    write(tmp_path, {**SHARING, "exercises/good.md": exercise, "docs/index.md": page, f"sources/{copy}": "id\n"})
    said = [(problem.path.name, problem.code) for problem in check(tmp_path)[1].errors]
    assert said == [("index.md", "link-unlisted"), ("good.md", "element-unknown"), (copy, "list-twice")]


@pytest.mark.parametrize(
    "note", ["organisation.txt", "mkdocs.txt", "sources/elements.txt", "sources/links.csv", "sources/known-words.yml"]
)
def test_a_note_beside_a_list_is_no_fault(note: str, tmp_path: Path) -> None:
    write(tmp_path, {**SHARING, "sources/known-words.txt": "# Words.\nLlŷn\n", note: "Ask Jo.\n"})
    assert [*check(tmp_path)[1]] == []


def test_settings_that_only_mkdocs_reads_are_to_be_renamed_for_that_reason(tmp_path: Path) -> None:
    write(tmp_path, SHARING)
    (tmp_path / "mkdocs.yml").rename(tmp_path / "mkdocs.yaml")
    (said,) = check(tmp_path)[1].errors
    assert (said.code, "MkDocs reads it" in said.advice) == ("list-misnamed", True)


@pytest.mark.parametrize("slip", ["a line twice", "words in place of all", "an older encoding", "nothing at all"])
def test_a_slip_in_the_sections_hides_no_link_to_a_source_that_is_not_there(slip: str, tmp_path: Path) -> None:
    page = SHARING["docs/index.md"] + "\n[Lost](evidence/sources/ccc.md)\n"
    write(tmp_path, {**SHARING, "docs/index.md": page})
    spoilt(tmp_path, "sources/sections.tsv", slip)
    assert ("docs/index.md", "link-unknown") in [(str(p.path), p.code) for p in check(tmp_path)[1].errors]


WRITTEN = [path for path in SHARING if path.endswith(".md")]
IN_A_HEAD: Mapping[str, Callable[[str], str]] = {
    "two colons": lambda text: text.replace("title: ", "title: A part: ", 1),
    "a curly quotation mark": lambda text: text.replace("title: ", "title: “A part: ”", 1),
    "a tab": lambda text: text.replace("title: ", "title:\t", 1),
    "a line twice": lambda text: text.replace("\ntitle: ", "\ntitle: A\ntitle: ", 1),
    "an empty line above it": lambda text: f"\n\n{text}",
    "no first line": lambda text: text.removeprefix("---\n"),
    "a dash too many below it": lambda text: text.replace("\n---\n", "\n----\n", 1),
    "dashes of Word above it": lambda text: text.replace("---\n", "—\n", 1),
    "dashes of Word below it": lambda text: text.replace("\n---\n", "\n—\n", 1),
    "stars above it": lambda text: text.replace("---\n", "***\n", 1),
    "a space before its end": lambda text: text.replace("\n---\n", "\n ---\n", 1),
    "a key with a capital": lambda text: text.replace("\ntitle: ", "\nTitle: ", 1),
    "a key between curly quotation marks": lambda text: text.replace("\ntitle: ", "\n“title”: ", 1),
    "a list in place of words": lambda text: re.sub(r"\ntitle: (.*)", r"\ntitle: [\1]", text, count=1),
    "nothing": lambda _: "",
}
KEYS_OF_A_HEAD = [
    (path, key)
    for path in WRITTEN
    for key in re.findall(r"^(\w+): ?.*$", SHARING[path].split("\n---\n")[0], re.M)
    if (path, key) != ("docs/index.md", "title")
]


@pytest.mark.parametrize("slip", IN_A_HEAD)
@pytest.mark.parametrize("path", WRITTEN)
def test_a_slip_in_the_head_of_a_file_is_named_there_alone_and_once(path: str, slip: str, tmp_path: Path) -> None:
    ids = "good/noticed\ngood/which\ngood/will-do\n"
    write(tmp_path, {**SHARING, "exercises/published-ids.txt": ids, path: IN_A_HEAD[slip](SHARING[path])})
    (found,) = check(tmp_path)[1].errors
    assert str(found.path) == path
    assert found.code in ("front-matter-broken", "front-matter-missing", "key-unknown", "value-wrong")


@pytest.mark.parametrize(("path", "key"), KEYS_OF_A_HEAD)
def test_a_key_that_is_misspelt_is_not_missed_as_well(path: str, key: str, tmp_path: Path) -> None:
    misspelt = SHARING[path].replace(f"\n{key}:", f"\n{key.capitalize()}:", 1)
    found = check(write(tmp_path, {**SHARING, path: misspelt}))[1].errors
    assert [(str(problem.path), problem.code) for problem in found] in ([(path, "key-unknown")], [])


LINES_OF_A_BLOCK: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "two slashes above": ("/// [a-z]+( |$)", lambda line: line.replace("///", "//", 1)),
    "four slashes above": ("/// [a-z]+( |$)", lambda line: f"/{line}"),
    "a capital": ("/// [a-z]+( |$)", lambda line: f"/// {line[4:].capitalize()}"),
    "a colon in place of a bar": (r"/// [a-z]+ \|", lambda line: line.replace(" |", ":", 1)),
    "slashes of another width": ("/// [a-z]+( |$)", lambda line: line.replace("///", "／／／", 1)),
    "a space above": ("/// [a-z]+( |$)", lambda line: f" {line}"),
    "two slashes below": ("///$", lambda _: "//"),
    "four spaces before its end": ("///$", lambda line: f"    {line}"),
    "two spaces before an option": ("    [a-z]+:", lambda line: line[2:]),
    "an empty line before an option": ("    [a-z]+:", lambda line: f"\n{line}"),
    "an option with a capital": ("    (id|part|options|lines):", lambda line: f"    {line[4:].capitalize()}"),
    "an option without a space": ("    [a-z]+: ", lambda line: line.replace(": ", ":", 1)),
    "a curly quotation mark": ("    (id|kind|part):", lambda line: f"{line.replace(': ', ': “', 1)}”"),
}


@pytest.mark.parametrize("slip", LINES_OF_A_BLOCK)
def test_a_slip_in_a_block_is_named_there_alone(slip: str, tmp_path: Path) -> None:
    ids = "good/noticed\ngood/which\ngood/will-do\n"
    pattern, change = LINES_OF_A_BLOCK[slip]
    for path in WRITTEN:
        lines = SHARING[path].split("\n")
        body = lines.index("---", 1)
        for at in (at for at, line in enumerate(lines) if at > body and re.match(pattern, line)):
            spoilt = "\n".join([*lines[:at], change(lines[at]), *lines[at + 1 :]])
            write(tmp_path, {**SHARING, "exercises/published-ids.txt": ids, path: spoilt})
            (found,) = check(tmp_path)[1].errors
            assert str(found.path) == path, found
            assert found.line - 1 - at in (0, 1), found


TWICE: Mapping[str, tuple[list[tuple[str, str]], list[str]]] = {
    "an id misspelt, and another missing": (
        [("    id: noticed", "    Id: noticed"), ("    id: which\n", "")],
        ["option-unknown", "prompt-id-missing"],
    ),
    "a part misspelt, and another missing": (
        [("    part: run", "    Part: run"), ("    part: say\n", "")],
        ["option-missing", "option-unknown"],
    ),
    "a part misspelt, and no step": (
        [("    part: run", "    Part: run"), ("step: getting-started\n", "")],
        ["option-unknown", "step-or-part"],
    ),
    "minutes misspelt in a block, and none in the head": (
        [("    minutes: 6", "    minuts: 6"), ("minutes: 10\n", "")],
        ["minutes-missing", "option-unknown"],
    ),
    "why nothing can hurt, misspelt": ([("care: It may hurt.", "no_cares: Nobody is asked.")], ["key-unknown"]),
}


@pytest.mark.parametrize("slips", TWICE)
def test_what_is_misspelt_in_one_place_hides_nothing_of_another(slips: str, tmp_path: Path) -> None:
    changes, said = TWICE[slips]
    exercise = SHARING["exercises/good.md"]
    for old, new in changes:
        exercise = exercise.replace(old, new, 1)
    found = check(write(tmp_path, {**SHARING, "exercises/good.md": exercise}))[1].errors
    assert sorted(p.code for p in found if p.path.name == "good.md") == said


def test_a_slip_in_a_block_hides_no_name_that_is_nowhere_in_its_file(tmp_path: Path) -> None:
    links = "\n[Here](exercises/good.md#good--noticed), [nowhere](exercises/good.md#good--forgotten).\n"
    found = check(
        write(
            tmp_path,
            {
                **SHARING,
                "docs/index.md": SHARING["docs/index.md"] + links,
                "exercises/good.md": SHARING["exercises/good.md"].replace("kind: text", "kind: txt", 1),
                "exercises/published-ids.txt": "good/noticed\ngood/which\ngood/will-do\ngood/forgotten\n",
            },
        )
    )[1].errors
    assert [(p.path.name, p.code) for p in found] == [
        ("index.md", "anchor-unknown"),
        ("good.md", "prompt-kind-unknown"),
        ("published-ids.txt", "published-id-vanished"),
    ]


@pytest.mark.parametrize(
    ("broken", "path", "words", "said"),
    [
        ("docs/index.md", "docs/steps/one.md", "[lost](index.md)", "link-unknown"),
        ("docs/index.md", "docs/steps/one.md", "[lost](../start/index.md)", "link-unknown"),
        ("docs/settings.md", "mkdocs.yml", "  - lost.md", "settings-broken"),
        ("docs/page.md", "mkdocs.yml", "  - lost.md", "settings-broken"),
        ("docs/words.md", "docs/steps/one.md", "[lost](words.md)", "link-unknown"),
        ("docs/good.md", "docs/steps/one.md", "/// exercise | goood\n///", "exercise-unknown"),
        ("exercises/good.md", "docs/steps/one.md", "/// exercise | goood\n///", "exercise-unknown"),
        ("exercises/good.md", "docs/steps/one.md", "[lost](../exercises/good.md#zz)", "anchor-unknown"),
        ("exercises/good.md", "docs/steps/one.md", "[lost](../handouts/goods.pdf)", "link-unknown"),
    ],
)
def test_a_slip_in_the_head_of_a_file_hides_no_fault_that_is_of_another(
    broken: str, path: str, words: str, said: str, tmp_path: Path
) -> None:
    head = "---\ntitle: {}\n---\n\n# One\n\nWords.\n"
    files: dict[str, str] = {**SHARING, "docs/steps/one.md": head.format("One")}
    files[path] += f"\n{words}\n"
    files[broken] = IN_A_HEAD["two colons"](files.get(broken, head.format("Two")))
    found = [(str(problem.path), problem.code) for problem in check(write(tmp_path, files))[1].errors]
    assert sorted(found) == sorted([(broken, "front-matter-broken"), (path, said)])


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("docs/steps/one.md", "[it](../handouts/good.pdf)"),
        ("docs/steps/one.md", "[it](../facilitator/activities/good.md)"),
        ("docs/steps/one.md", "[it](../exercises/good.md#good--noticed)"),
        ("mkdocs.yml", "  - exercises/good.md"),
    ],
)
def test_what_is_made_of_a_file_that_cannot_be_read_is_not_missed(path: str, words: str, tmp_path: Path) -> None:
    files = {**SHARING, "docs/steps/one.md": "---\ntitle: One\n---\n\n# One\n\nWords.\n"}
    write(tmp_path, {**files, path: f"{files[path]}\n{words}\n"})
    assert [*check(tmp_path)[1].errors] == []
    file = tmp_path / "exercises/good.md"
    file.write_bytes(file.read_bytes() + b"Caf\xe9\n")
    assert [str(problem.path) for problem in check(tmp_path)[1].errors] == ["exercises/good.md"]


SHEET = """---
title: A map
kind: sheet
step: getting-started
order: 1
purpose: Draw it.
revision: 1
additions: It is our own.
---

/// prompt | Who is there?
    id: who
    kind: text
///

/// facilitator | Say it
    part: say

“Draw it.” Say who it is for, and that nobody else will see it.
///
"""
GIVES_OUT = SHARING["facilitator/sessions/day.md"].replace(
    "length: 30", "length: 30\nmaterials:\n  - {item: copies of the map, sheet: map, per: person}"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - exercise: good", "  - exercise: good\n    leads: Jo"),
        ("  - exercise: good", "  - exercise: Good"),
        ("  - exercise: good", "  - exercises: good"),
        ("length: 30", "length: half an hour"),
        ("length: 30\n", ""),
        ("sheet: map, per: person", "sheet: map, per: table"),
        ("materials:\n  - {item: copies of the map, sheet: map, per: person}", "materials: copies of the map"),
        ("  - exercise: good", "  - exercise: good\n    do: [one, two]"),
        ("title: A day", "title: A: day"),
    ],
)
def test_a_slip_in_a_plan_is_all_that_is_said(old: str, new: str, tmp_path: Path) -> None:
    plan = f"{GIVES_OUT}\nPrint the [map](../../exercises/map.md) for each.\n"
    day, map_ = "facilitator/sessions/day.md", "exercises/map.md"
    assert [*check(write(tmp_path, {**SHARING, day: plan, map_: SHEET}))[1].errors] == []
    (found,) = check(write(tmp_path, {day: plan.replace(old, new, 1)}))[1].errors
    assert str(found.path) == day


def test_an_element_that_is_misspelt_is_not_missed_elsewhere(tmp_path: Path) -> None:
    for covers in ("[CP-A11]", "CP-A1"):
        exercise = SHARING["exercises/good.md"].replace("covers: [CP-A1]", f"covers: {covers}")
        (found,) = check(write(tmp_path, {**SHARING, "exercises/good.md": exercise}))[1].errors
        assert str(found.path) == "exercises/good.md"


@pytest.mark.parametrize("address", ["https://ôl.example/", "http://leave.example/", "https://nas.local/x"])
def test_an_address_to_leave_to_that_is_refused_is_not_to_be_listed(address: str, tmp_path: Path) -> None:
    organisation = SHARING["organisation.yml"].replace("https://leave.example/", address)
    found = check(write(tmp_path, {**SHARING, "organisation.yml": organisation}))[1].errors
    assert [(problem.path.name, problem.code) for problem in found] == [("organisation.yml", "leave-wrong")]


@pytest.mark.sweep
@pytest.mark.parametrize("path", SHARED)
def test_a_slip_in_a_shared_file_of_the_whole_manual_is_named_there_alone(
    path: str, root: Path, tmp_path: Path
) -> None:
    for name in ("docs", "exercises", "facilitator", "sources"):
        shutil.copytree(root / name, tmp_path / name)
    for name in ("mkdocs.yml", "organisation.yml"):
        shutil.copy(root / name, tmp_path / name)
    (tmp_path / "src").symlink_to(root / "src")
    whole = (tmp_path / path).read_bytes()
    found = {}
    for slip in SLIPS:
        spoilt(tmp_path, path, slip)
        problems = Problems()
        library = load_library(tmp_path, problems, kept_in=tmp_path / ".kept")
        check_library(library, problems, document_paths(library))
        found[slip] = elsewhere(problems.errors, path)
        (tmp_path / path).write_bytes(whole)
    assert found == {slip: [] for slip in SLIPS}
