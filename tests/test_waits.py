"""Tests wait for what they need, and for nothing else: what a busy machine would make fail by chance is found here."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
FILES = sorted(path for path in TESTS.rglob("*.py"))
CLOCKS = {"monotonic", "perf_counter", "time", "process_time"}
WAITING = "waiting.py"
"""Where the one use of Playwright's own wait stands."""
PACED = {"campaign", "engines"}
"""Trials that act at moments of their own choosing, and what asks another program again and again until a bound."""
ASKS_AGAIN = {"test_serve.py"}
"""Tests that ask a server again and again until a bound."""


def hasty(tree: ast.AST) -> Iterator[str]:
    """Yield what is done at a time of its own, or taken for done before it is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called == "wait_for_function":
                yield f"{node.lineno}: wait_for_function takes a promise for something true: use wait_until"
            if called in ("wait_for_timeout", "sleep"):
                yield f"{node.lineno}: {called} waits for no sign: wait_until something can be seen"
        if isinstance(node, ast.Assert):
            calls = (each.func for each in ast.walk(node.test) if isinstance(each, ast.Call))
            if any(isinstance(call, ast.Attribute) and call.attr in CLOCKS for call in calls):
                yield f"{node.lineno}: a bound on time fails on a busy machine"


def is_paced(path: Path) -> bool:
    return bool(PACED & set(path.relative_to(TESTS).parts[:-1])) or path.name in ASKS_AGAIN


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TESTS).as_posix())
def test_nothing_waits_for_a_moment_that_may_come_later(path: Path) -> None:
    found = list(hasty(ast.parse(path.read_text("utf-8"))))
    if is_paced(path):
        found = [each for each in found if "sleep" not in each and "wait_for_timeout" not in each]
    if path.name == WAITING:
        found = [each for each in found if "wait_for_function" not in each]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "page.wait_for_function('async () => false')",
        "page.wait_for_timeout(300)",
        "time.sleep(1)",
        "sleep(1)",
        "assert time.monotonic() - before < 2",
    ],
)
def test_haste_is_found_in_every_form(text: str) -> None:
    assert len(list(hasty(ast.parse(text)))) == 1


def test_patience_is_not_haste() -> None:
    assert not list(hasty(ast.parse("wait_until(page, 'caches.keys()')\nend = time.monotonic() + 9\nassert found")))
