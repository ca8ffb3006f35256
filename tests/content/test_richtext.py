"""Markdown becomes the same tree for paper and for Word."""

from __future__ import annotations

import pytest

from alongside.content.markdown import tree
from alongside.content.markdown.nodes import (
    Break,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
    text_of,
)
from alongside.content.markdown.tree import markdown_tree
from alongside.content.read.organisation import BLANK


def words(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph((Run(text),)) for text in texts)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    {
        "plain words": ("One.", words("One.")),
        "two paragraphs": ("One.\n\nTwo.", words("One.", "Two.")),
        "a line break": ("One  \ntwo", (Paragraph((Run("One"), Break(), Run("two"))),)),
        "looks inside looks": (
            "a **b *c***",
            (Paragraph((Run("a "), Run("b ", strong=True), Run("c", strong=True, emphasis=True))),),
        ),
        "signs of typesetting": ("Ben & Ann <3 — “yes” \\* 5", words("Ben & Ann <3 — “yes” * 5")),
        "signs by their names": ("2 &lt; 3 &amp; &lt;b&gt; &amp;lt;", words("2 < 3 & <b> &lt;")),
        "a heading": ("## Why *now*", (Heading(2, (Run("Why "), Run("now", emphasis=True)), "why-now"),)),
        "a list that starts at three": ("3. c\n4. d", (ListBlock(True, (words("c"), words("d")), 3),)),
        "words before an inner list": (
            "- **bold** first\n    - inner\n- last",
            (
                ListBlock(
                    False,
                    (
                        (
                            Paragraph((Run("bold", strong=True), Run(" first"))),
                            ListBlock(False, (words("inner"),)),
                        ),
                        words("last"),
                    ),
                ),
            ),
        ),
        "a list with paragraphs": (
            "- one\n\n    more\n\n- two",
            (ListBlock(False, (words("one", "more"), words("two"))),),
        ),
        "a quotation": ("> Said.", (Quote(words("Said.")),)),
        "a rule": ("One.\n\n---", (*words("One."), Rule())),
        "a table": (
            "| A | B |\n|---|---|\n| 1 | `2` |",
            (Table(((Run("A"),), (Run("B"),)), (((Run("1"),), (Run("2", code=True),)),)),),
        ),
        "a box": ("/// care | Slowly\nBreathe.\n///", (Note("care", "Slowly", words("Breathe.")),)),
        "a box without a title": ("/// key\nBreathe.\n///", (Note("key", "Key point", words("Breathe.")),)),
        "a place to fill in": (BLANK, words("____________")),
        "code": (
            "```python\n## no heading\n  a < b\n```",
            (Paragraph((Run("## no heading", code=True), Break(), Run("\u00a0\u00a0a < b", code=True))),),
        ),
        "code by its indent": (
            "Do:\n\n    a\n    b\n\nSo.",
            (*words("Do:"), Paragraph((Run("a", code=True), Break(), Run("b", code=True))), *words("So.")),
        ),
        "code in a list": (
            "- one\n\n    ```\n    a\n    ```",
            (ListBlock(False, ((*words("one"), Paragraph((Run("a", code=True),))),)),),
        ),
        "a link with nowhere to lead": ("[there](../a.md)", words("there")),
    }.values(),
)
def test_markdown_becomes_tree(markdown: str, expected: object) -> None:
    assert markdown_tree(markdown) == expected


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("../steps/1-a.md", "https://a.example/steps/1-a/"),
        ("other.md#part", "https://a.example/exercises/other/#part"),
        ("../index.md", "https://a.example/"),
        ("../guide/numbers.ipynb#how", "https://a.example/guide/numbers/#how"),
        ("../handouts/numbers.ipynb", "https://a.example/handouts/numbers.ipynb"),
        ("https://b.example/x.md", "https://b.example/x.md"),
    ],
)
def test_link_leads_to_the_site(target: str, address: str) -> None:
    (paragraph,) = markdown_tree(f"[x]({target})", "https://a.example/exercises/me.md")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.inlines == (Run("x", href=address),)


def test_a_text_is_read_once_for_all_forms() -> None:
    text = "Words that [no](other.md) other test has."
    before = tree._parsed.cache_info().misses
    assert markdown_tree(text) != markdown_tree(text, "https://a.example/exercises/me.md")
    assert tree._parsed.cache_info().misses == before + 1


def test_nothing_is_nothing_whatever_was_read_before() -> None:
    assert markdown_tree("Words.") and markdown_tree(" ") == ()


def test_plain_words_lose_nothing_but_looks() -> None:
    (paragraph,) = markdown_tree("a **b**  \n[c](d.md)")
    assert isinstance(paragraph, Paragraph)
    assert text_of(paragraph.inlines) == "a b c"
