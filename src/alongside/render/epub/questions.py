"""Exercises, tools and sheets in an EPUB: everything to be read of them. Answers are written elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from alongside.content.describe import CARE
from alongside.content.markdown.links import with_links
from alongside.content.model import Exercise
from alongside.content.plan.book import Book
from alongside.content.plan.book_planner import HERE
from alongside.content.plan.handout_plan import Panel, Question, Words, plan_handout
from alongside.render.epub.prose import Around, element, put_blocks

WHERE = "Write your answers on paper, in the workbook, or on the website."


def put_exercise(parent: Element, exercise: Exercise, book: Book, around: Around) -> None:
    """Add what stands on an exercise, below its title."""
    plan = plan_handout(exercise, HERE)
    element(parent, "p", exercise.purpose, class_="lead")
    if plan.facts:
        facts = element(parent, "dl")
        for label, words in plan.facts:
            element(facts, "dt", label)
            element(facts, "dd", words)
    if plan.care:
        care = element(parent, "div", class_="box care", role="note", aria_label=CARE)
        element(care, "p", CARE, class_="title")
        put_blocks(care, with_links(plan.care, book.lead), around)
    element(parent, "p", WHERE, class_="aside")
    for block in plan.blocks:
        if isinstance(block, Words):
            put_blocks(parent, with_links(block.nodes, book.lead), around, outlined=True)
        else:
            for question in block.questions if isinstance(block, Panel) else (block,):
                _put_question(parent, question, book, around)


def _put_question(parent: Element, question: Question, book: Book, around: Around) -> None:
    prompt = question.prompt
    element(parent, around.heading(question.level), prompt.question)
    put_blocks(parent, with_links(question.help, book.lead), around)
    if prompt.columns:
        _put_table(parent, question)
    elif not prompt.blank_rows:
        _put_list(parent, prompt.items.values())
    _put_list(parent, prompt.options.values())
    if prompt.kind == "scale":
        ends = (f"{prompt.low}: {prompt.low_label}", f"{prompt.high}: {prompt.high_label}")
        element(parent, "p", f"A number from {' to '.join(end.rstrip(': ') for end in ends)}.")
    for field in question.fields:
        _put_question(parent, field, book, around)


def _put_list(parent: Element, rows: Iterable[str]) -> None:
    listed = [row for row in rows if row]
    if listed:
        list_ = element(parent, "ul")
        for row in listed:
            element(list_, "li", row)


def _put_table(parent: Element, question: Question) -> None:
    """Add a table to be filled in: its columns, and its rows where they have names."""
    prompt = question.prompt
    table = element(parent, "table")
    head = element(element(table, "thead"), "tr")
    if not prompt.blank_rows:
        element(head, "td")
    for column in prompt.columns.values():
        element(head, "th", column, scope="col")
    body = element(table, "tbody")
    for item in prompt.items.values():
        row = element(body, "tr")
        if not prompt.blank_rows:
            element(row, "th", item, scope="row")
        for _ in prompt.columns:
            element(row, "td", "\u00a0")
