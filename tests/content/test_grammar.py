"""What the check lets through, the page shows as it was meant: nothing that looks like a fence or a list is left over."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.extensions.fenced_code import FencedBlockPreprocessor

from alongside.content.markdown import fences
from alongside.content.markdown.leftovers import leftovers
from alongside.content.problems import Problems
from alongside.content.read.blocks import parse_blocks
from alongside.render.web.finish.tree import Tree
from content.small_manual import FILES, check, write

PATH = PurePosixPath("exercises/one.md")
PROMPT = "/// prompt | What?\n    id: what\n    kind: text\n///"


def faults(text: str) -> list[tuple[int, str]]:
    problems = Problems()
    parse_blocks(PATH, text, 1, problems)
    return [(problem.line, problem.code) for problem in problems]


def told(text: str) -> str:
    problems = Problems()
    parse_blocks(PATH, text, 1, problems)
    return " ".join(problem.advice for problem in problems)


NEARLY = [
    *(" /// prompt | What?", "   /// prompt | What?", "\t/// prompt | What?", "    /// prompt | What?"),
    *("// prompt | What?", "//prompt | What?", "/ prompt | What?", "//// / prompt | What?", "\\\\\\ prompt | What?"),
    *("/// prompt: What?", "/// prompt What?", "/// prompt - What?", "/// | What?", "/// 1prompt | What?"),
    *("／／／ prompt | What?", "∕∕∕ prompt | What?", "/／/ prompt | What?", "/ / / prompt | What?"),
    *("> /// prompt | What?", "- /// prompt | What?", "1. /// prompt | What?", "\u00a0/// prompt | What?"),
    *("\ufeff/// prompt | What?", "\u200b/// prompt | What?", "Words /// prompt | What?", "Words // prompt | What?"),
    *("::: tip", "!!! tip", "/// tip ///", "and ///", "| /// | b |"),
]


@pytest.mark.parametrize("line", NEARLY, ids=ascii)
def test_what_is_nearly_a_fence_is_said_once_at_its_line(line: str) -> None:
    text = (
        f"Before.\n\n{line}\n    id: what\n    kind: text\n\nHelp.\n///\n"
        if "prompt" in line
        else f"Before.\n\n{line}\n"
    )
    assert faults(text) == [(3, "block-nearly")]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("/// Prompt | What?", "block-unknown"), ("/// promt | What?", "block-unknown"), ("///", "block-not-open"),
        ("//// prompt | What?", "block-not-closed"), ("/// care | Mind", "block-not-closed"),
    ],
)  # fmt: skip
def test_fences_of_another_name_or_length_are_said(line: str, code: str) -> None:
    after = "" if line == "///" else "    id: what\n    kind: text\n///\n" if "rom" in line else "Words.\n"
    assert faults(f"Before.\n\n{line}\n{after}") == [(3, code)]


@pytest.mark.parametrize("line", ["///prompt | What?", "/// prompt | What?  ", "///\tprompt | What?"])
def test_what_the_page_takes_for_a_fence_is_one(line: str) -> None:
    assert faults(f"{line}\n    id: what\n    kind: text\n///  \n") == []


@pytest.mark.parametrize(
    "code",
    ["```\nx", "~~~\nx", "  ```\nx\n  ```", "- a\n\n    ```\n    x\n    ```", "> ```\n> x\n> ```", "````\nx\n```"],
)
def test_code_that_the_page_does_not_take_for_code_is_said(code: str) -> None:
    found = faults(f"{code}\n\n{PROMPT}\n")
    assert found and {name for _, name in found} == {"code-broken"}
    assert found[0][0] == next(n for n, line in enumerate(code.split("\n"), 1) if "```" in line or "~~~" in line)


@pytest.mark.parametrize(
    ("options", "line", "words"),
    [
        ("\tid: what\n\tkind: text", 2, "tab"), ("  id: what\n  kind: text", 2, "2 spaces stand"),
        (" id: what", 2, "1 space stands"), ("id: what\nkind: text", 2, "no spaces stand"),
        ("\n    id: what\n    kind: text", 3, "empty line"), ("    id: what\n\tkind: text", 3, "tab"),
        ("    id: what\n  kind: text", 3, "2 spaces stand"), ("    id: what\n\n    kind: text", 4, "empty line"),
        ("    id: what\n    kind: choice\n    options:\n    \ta: A", 5, "tab"), ("\u00a0   id: what", 2, "an ordinary space"),
    ],
)  # fmt: skip
def test_options_that_are_not_indented_by_four_spaces_are_said(options: str, line: int, words: str) -> None:
    text = f"/// prompt | What?\n{options}\n///"
    assert faults(text) == [(line, "block-options-broken")]
    assert words in told(text)


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("Words.\n\n    code", 3, "code-indented"), (f"- a\n\nWords.\n\n{' ' * 28}code", 5, "code-indented"),
        (f"> - a\n\nWords.\n\n{' ' * 28}code\n{' ' * 28}\n\nWords.", 5, "code-indented"),
        ("Words.\n\n    > > > > > > > > code", 3, "code-indented"), ("Words.\n\n\tcode", 3, "code-indented"),
        ("- a\n\n        code", 3, "code-indented"), (">     code", 1, "code-indented"),
        ('<div markdown="1">\n\n    code\n\n</div>', 3, "code-indented"), ("<div markdown>\n\n    <p>\n\n</div>", 3, "code-indented"),
        ("<br>\n\n    code", 3, "code-indented"), ("<hr />\n\n    code", 3, "code-indented"), ("<span>\n\n    code\n\n</span>", 3, "code-indented"),
        ("<div>\n<p>\n</div>\n\n    code", 5, "code-indented"), ("<div>\n    <p>words</p></div>\n\n    code", 4, "code-indented"),
        ("- a\n\n<div markdown>\n\n    code\n\n</div>", 5, "code-indented"), ("- a\n\n<div>\n</div>\n\n    code", 6, "code-indented"),
        ("- a\n\n    <div>\n\n        code\n\n    </div>", 5, "code-indented"),
        ("Bring:\n- paper\n- pens", 2, "list-not-parted"), ("Bring:\n1. paper", 2, "list-not-parted"),
        ("**Bring**\n* paper", 2, "list-not-parted"), ("> Bring:\n> - paper", 2, "list-not-parted"),
        ("/// tip\nBring:\n- paper\n///", 3, "list-not-parted"), ("| a | b |\n|---|---|\n| 1 | 2 |\n- paper", 4, "list-not-parted"),
        ("- a\n\n    Bring:\n    - paper", 4, "list-not-parted"), ("Term\n:   words\n- a", 3, "list-not-parted"),
        ("- a\n  - b", 2, "list-indent"), ("1. a\n   - b", 2, "list-indent"), ("- a\n        - b", 2, "list-indent"),
        ("  - a\n  - b", 1, "list-indent"), ("Words.\n\n    - a", 3, "list-indent"), ("- a\n\nWords.\n\n    - b", 5, "list-indent"),
        ("Words:\n| a | b |\n|---|---|\n| 1 | 2 |", 2, "table-broken"), ("| a | b |\n| 1 | 2 |", 1, "table-broken"),
        ("| a | b |\n|---|\n| 1 | 2 |", 2, "table-broken"), ("> Words:\n> | a | b |\n> |---|---|", 2, "table-broken"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |", 4, "table-broken"), ("Words\n---", 2, "mark-unknown"), ("Words\n====", 2, "mark-unknown"),
            ("- one\n-\n- three", 2, "mark-unknown"), ("Words\n-", 2, "mark-unknown"), ("–one\n–two", 1, "list-mark"),
            ("- a\n\n  more", 3, "list-words"), ("1. a\n\n   more", 3, "list-words"), ("- a\n    - b\n\n  more", 4, "list-words"),
            (">>>>>>> deep", 1, "nested-deep"), ("- a\n1. b", 2, "list-mixed"), ("1. a\n- b", 2, "list-mixed"),
        *((f"Bring:\n\n{mark}paper", 3, "list-mark") for mark in (
            "·\t", "· ", "• ", "•\t", "o\t", "o ", "– ", "–\t", "\uf0b7\t", "\uf0a7 ", "▪ ", "1) ", "a) ", "(1) ", "(a) ", "-", "1.", "• \xa0", "· 5 ", "·  **large** ", "o “fine” ", "– *fine* ",
        )),
        *((f"Bring:\n\n{one}paper\n{two}pens", 3, "list-mark") for one, two in (
            ("— ", "— "), ("·", "·"), ("*", "*"), ("§ ", "§ "), ("ü\t", "ü\t"), ("Ø ", "Ø "), ("[ ] ", "[ ] "), ("a. ", "b. "), ("A. ", "B. "),
            ("1.1 P", "1.2 P"), ("1.1.1. P", "1.1.2. P"), ("i. ", "ii. "), ("1 - ", "2 - "), ("1: ", "2: "), ("1 . ", "2 . "), ("1  ", "2  "), ("» ", "» "),
        )),
        ("Bring:\n· paper", 2, "list-mark"), ("&bull; paper", 1, "list-mark"), ("&#183;&nbsp;&nbsp;paper", 1, "list-mark"), ("> • paper", 1, "list-mark"), ("- a\n    • b", 2, "list-mark"),
    ],
    ids=ascii,
)  # fmt: skip
def test_what_the_page_would_not_show_as_a_list_is_said(text: str, line: int, code: str) -> None:
    assert faults(text) == [(line, code)]


@pytest.mark.parametrize(
    ("text", "mark", "words"),
    [
        ("Words[^1] and more", "[^1]", "in brackets"), ("See [[another page]].", "[[another page]]", "[words](page.md)"),
        ("- [ ] pens", "- [ ]", "without a box"), ("1. [x] pens", "1. [x]", "without a box"), ("> - [x] pens", "> - [x]", "box"),
        ("See [this] (index.md).", "] (", "space"), ("See [this](index.md and more", "](index.md and more", "close the link"),
        ("See [this][that].", "[this][that]", "address"), ("~~old~~ words", "~~old~~", "crossed out"),
        ("a ==mark== b", "==mark==", "**words**"), ('=== "A tab"', '=== "A tab"', "heading"), ("{% include x %}", "{% include x %}", "org."),
        ("$$x^2$$", "$$", "formulas"), ("Well done :smile:", ":smile:", "sign itself"), ("**Open and words", "**", "before and after"),
        ("Words {: .large }", "{: .large }", "no class"), ("H~2~O", "~2~", "<sub>"), ("x^2^", "^2^", "<sup>"), ("One\\", "\\", "<br>"),
        ("#MeToo is a word", "#MeToo", "heading"), ("a ** bold ** b", "** bold **", "space"), ("**bold **, and more", "**bold **", "space"),
        (" # Heading", "# H", "left edge"), ("   ## Heading", "## H", "left edge"), ("##", "##", "words of the heading"),
        ("####### Seven", "####### Seven", "six"), ("-\u00a0one", "-", "plain space"), ("1.\u00a0one", "1.", "plain space"),
        ("1)one", "1)", "full stop"), ("-", "-", "this entry"), ("*", "*", "this entry"),
        ("*open words", "*open", "before and after"), ("So *open words", "*open", "before and after"), ("_open words", "_open", "before and after"),
        ("*italic * words", "*italic *", "before and after"), ("So *b *and", "*b *", "space"), ('**"bold"**text', '**"bold"**', "put a space"),
        ('a**"bold"**', '**"bold"**', "put a space"), ("(words)[index.md]", "(words)[index.md]", "[words](page.md)"),
        ("[words]\n(index.md)", "[words] (index.md)"[6:], "one line"), (":definition", ":definition", "put a space"),
        ("&foo; words", "&foo;", "no such sign"), ("[1]: https://a.example/", "[1]: https", "where the link stands"), ("[words]()", "]()", "address"),
        ("One `code", "`", "before and after"), ("- **One** and\n  **two", "**", "before"), ("| a | **b |\n|---|---|\n| 1 | 2** |", "**", "before"),
    ],
)  # fmt: skip
def test_marks_that_the_page_would_show_are_said(text: str, mark: str, words: str) -> None:
    problems = Problems()
    parse_blocks(PATH, f"Before.\n\n{text}\n", 1, problems)
    found = [*problems]
    assert found and {problem.code for problem in found} == {"mark-unknown"}
    assert found[0].line == 3 + (text.count("\n") if text.startswith("- **") else 0)
    assert mark in found[0].advice and words in found[0].advice


def test_a_link_with_a_space_in_its_address_is_followed(tmp_path: Path) -> None:
    files = {
        **FILES,
        "docs/index.md": FILES["docs/index.md"] + "\n[One](more pages.md)\n",
    }
    _, problems = check(write(tmp_path, files))
    line = files["docs/index.md"].count("\n")
    assert [(p.line, p.code) for p in problems] == [(line, "link-unknown")]
    assert "more pages.md" in next(iter(problems)).advice


GOOD = [
    "Either / or, and/or, 1 / 2, https://example.org//x, mailto:a@example.org / nothing.",
    "Write `///` or `// prompt | What?` as code, and ``a ` b``.",
    "```\n/// prompt | What?\n- a\nText\n- b\n```",
    "~~~ md\n/// tip\n~~~",
    "| a / b | // |\n|---|---|\n| 1 - 2 | • |",
    "- a\n    - b\n    - c\n- d\n\n    More of d.\n\n    - e",
    "1. a\n    - b\n2. c\n\n- d",
    "## Heading\n- a\n- b",
    "- a that goes on\n  on the next line\n- b",
    "**One** and **two**, **three\nlines**, 2 ^ 3, a~b, `{: .x }` and C# or #5\n\n| a | b |\n|---|---|\n| `1 | 2` | 3 \\| 4 |\n| 1 |",
    "> Words.\n>\n> - a\n\n— Somebody",
    "They met in\n1 - 2 weeks, so to say,\nA. Baker and\nhis friend.\n\n— So it goes\non.\n\n*Words that\ngo on* and on.",
    "Words – with a dash – go on\n-5 to +5 degrees, 9.30 to 10.15, and 2.5 each",
    "9.30 Welcome<br>\n10.00 Tea<br>\n11.15 Walk",
    "9.30 Welcome  \n10.00 Tea",
    "1.1 Miles<br>\n1.2 Kilometres",
    "9 – 10 Welcome<br>\n10 – 11 Tea  \n11: Walk<br>\n12: Lunch",
    "When | What\n--- | ---\n10.30 | Arrive\n11.00 | Walk",
    "What | Who\n--- | ---\n1.1 Arrive | All\n1.2 Walk | Some",
    "When | What\n--- | ---\n9 - 10 | Arrive\n10 - 11 | Walk",
    "What | Who\n--- | ---\n— | All\n— | Some",
    "They walked\n3.5 on the first day to\n4.2 miles on the last, for\n2.50 a cup and\n1.20 Pounds a bun.",
    "Advocate { #advocate }\n:   Somebody who speaks for a person.",
    "a | b\n--- | ---\nx | y { .n }\n\n| a |\n|---|\n| b { .n } |",
    "When\t| What\n---\t| ---\n10.30\t| Arrive",
    "Tel:\t01632 960747<br>\nEmail:\ta@example.org",
    "Tel:\t01632 960747  \nEmail:\ta@example.org",
    "* * *\n\n---\n\n*Words* at the start, and **more**",
    "of all things, only one\nor another",
    "<div markdown>\n- a\n</div>",
    "/// tip\n- a\n\n/// key\nWords.\n///\n///",
    "Term\n:   What it means / is.",
    "Term\n:   What it means.\n\n    More of it.\n\nWords.",
    "<ul>\n    <li>one</li>\n</ul>",
    "<div>\n\n    <p>\n\n    Words.\n\n    </p>\n\n</div>",
    "<div markdown>\n<ul>\n    <li>one</li>\n</ul>\n</div>",
    "<div>\n<div markdown>\n\n    Words.\n\n</div>\n\n    Words.\n</div>",
    '<div markdown="0">\n\n    Words.\n\n</div>',
    "(a new one) and (2) more words",
    "A · B · C",
    "Write `**`, `[ ]`, `[[x]]`, ``a ` b`` and \\*\\* or \\` as they are, at 10:30:15 or a == b.",
    "**Two\nlines** of it, `code\nover` two, and **more**.",
    "5* and 6*, 2 * 3 * 4, **a *b***, ***b*, c**, a_b, _a b_, my_file.md, docs/_a.md, ____ and __ for words.",
    "*a*, (*b*) and *“c”*; _d_. **“e”** and **f**g; &eacute; &amp; a&b; [*g*](index.md) \\*h",
    "[a] and [b]\n\n[a]: index.md\n[B]: index.md",
    "- a\n\n    more\n\nWords.\n\n  Words that begin late.",
    "- **One**\n- **two** [x](index.md) [a note] (in brackets)",
    f"Words that go on\n{' ' * 28}further in",
    "a | b\n--- | ---\n1 | 2\n\n| `a|b` | c\\|d |\n|:---|--:|\n| 1 | 2 |\n\nOne | other.",
]


@pytest.mark.parametrize("text", GOOD, ids=ascii)
def test_what_is_good_is_left_alone(text: str) -> None:
    assert faults(f"{text}\n\n{PROMPT}") == []
    assert faults(f"/// prompt | What?\n    id: what\n    kind: text\n\n{text}\n///") == []


PIECES = st.sampled_from(
    [
        *("Words.", "- a", "    - b", "  - c", "1. d", "   - e", "", "", "> f", "> - g", "## H", "| a | b |", "|---|---|", "| 1 | 2 |"),
        *("///", "////", "/// tip", "//// key | K", " /// tip", "    /// tip", "// tip", "```", "  ```", "~~~", "<div markdown>", "</div>"),
        *("    more", "· h", "/// prompt | Q", "    id: i", "    kind: text", "\tkind: text", "- ```", "> ///", "*j*", "`k", "/// slide | S"),
    ]
)  # fmt: skip


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=14).map("\n".join))
def test_no_text_without_a_fault_leaves_a_fence_or_a_list_in_the_page(text: str) -> None:
    if not faults(text):
        assert leftovers(Tree(markdown.markdown(text, extensions=["alongside"])).body) == []


CODE = st.sampled_from(
    [
        *("```", "~~~", "````", "~~~~~", "``` ", "``` py", "```.py ", "~~~ {.py #one}", "``` {a} ", "``` {a}b", "```py sh"),
        *("```py hl_lines='1'", '~~~ hl_lines="1 2" ', "```hl_lines='1\"", "``` `", "```x```", "```\t", " ```", "> ```", "", "x"),
    ]
)  # fmt: skip


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(CODE, max_size=12).map("\n".join))
def test_what_the_renderer_takes_for_code_is_taken_for_it(text: str) -> None:
    blocks = [found.span() for found in FencedBlockPreprocessor.FENCED_BLOCK_RE.finditer(text)]
    assert fences.code_lines(text) == {
        line for start, end in blocks for line in range(text.count("\n", 0, start), text.count("\n", 0, end) + 1)
    }


@pytest.mark.parametrize("line", ["```py", "```", "~~~ {.py}", "`" * 40 + " x"])
def test_each_line_is_looked_at_once_for_code_however_many_look_like_it(
    line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []

    class Counted:
        def fullmatch(self, text: str) -> object:
            looked_at.append(text)
            return opens.fullmatch(text)

    opens = fences._CODE_OPENS
    monkeypatch.setattr(fences, "_CODE_OPENS", Counted())
    lines = [f"{line[0]}{line}" if at % 2 else line for at in range(5000)]
    fences.code_lines("\n".join(lines))
    assert len(looked_at) <= len(lines)


@pytest.mark.parametrize(
    ("words", "line", "code"),
    [
        ("Greet.\n      - one", 13, "list-not-parted"), ("Greet.\n\n      · one", 14, "list-mark"),
        ("/// tip", 12, "block-nearly"), ("Greet.\n      // tip", 13, "block-nearly"), ("```\n      x", 12, "code-broken"),
    ],
)  # fmt: skip
def test_words_in_the_head_are_held_to_the_same_grammar(words: str, line: int, code: str, tmp_path: Path) -> None:
    files = dict(FILES)
    day = "facilitator/sessions/day.md"
    files[day] = files[day].replace("do: Greet.", f"do: |\n      {words}")
    _, problems = check(write(tmp_path, files))
    assert [(str(p.path), p.line, p.code) for p in problems] == [(day, line + 3, code)]
