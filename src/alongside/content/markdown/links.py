"""Links in a tree of text, led elsewhere: a book, say, has another place for what a page links to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from alongside.content.markdown.nodes import BlockNode, Run

T = TypeVar("T")


def with_links(nodes: tuple[BlockNode, ...], lead: Callable[[str], str]) -> tuple[BlockNode, ...]:
    """Return text in which each link leads where `lead` says of its address; to nowhere where that is empty."""
    return _led(nodes, lead)


def _led(value: T, lead: Callable[[str], str]) -> T:
    if isinstance(value, Run):
        return cast(T, replace(value, href=lead(value.href))) if value.href else value
    if isinstance(value, tuple):
        return cast(T, tuple(_led(part, lead) for part in value))
    if is_dataclass(value) and not isinstance(value, type):
        parts: dict[str, Any] = {field.name: _led(getattr(value, field.name), lead) for field in fields(value)}
        return replace(value, **parts)
    return value
