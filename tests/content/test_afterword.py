"""What stands behind the last question of an exercise."""

from __future__ import annotations

from alongside.content.model import LearnerBlock, Prompt, Text
from alongside.content.plan.afterword import split_afterword

QUESTION = Prompt("why", "text", "Why?")


def test_it_begins_with_the_first_heading_behind_the_last_question() -> None:
    first = Text("## Look\n\nIt is here.")
    key = Text(
        "A sentence to keep.\n\n### In short\n\n## If you are alone\n\nAloud.\n\n## Some answers { #answers }\n\nA."
    )
    blocks: list[LearnerBlock] = [first, QUESTION, Text("## Between"), QUESTION, key]
    kept, titles = split_afterword(blocks)
    assert titles == ("If you are alone", "Some answers")
    assert kept[:4] == tuple(blocks[:4])
    assert kept[4:] == (Text("A sentence to keep.\n\n### In short"),)


def test_nothing_is_cut_where_no_heading_follows_or_nothing_is_asked() -> None:
    for blocks in ([QUESTION, Text("The end.")], [Text("## A page\n\nWords.")], []):
        assert split_afterword(blocks) == (tuple(blocks), ())
