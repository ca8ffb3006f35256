"""What of Material's style sheet our own says otherwise for, and so need not be sent to anybody."""

from __future__ import annotations

import re

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

_REPLACED = re.compile(
    r"\[dir=rtl\]"  # the manual is in English
    r"|\[role=columnheader\]"  # for tables that sort themselves; ours only say what they are
    r"|\.admonition|(?<![\w-])(?:details|summary)(?![\w-])"  # boxes and folds, in components.css
    r"|\btable:not\(\[class\]\)"  # tables, in text.css
    r"|\.(?:grid|inline|keys|mermaid|middle|xl)(?![\w-])"  # words of our pages that are no classes there
    r"|\.md-(?:tabs|header)\[hidden\]|\.md-tabs__item:nth-child"  # parts that come and go while one scrolls
    r"|::-webkit-scrollbar|\bcode:hover"
    r"|\.md-(?:nav|tabs)__link\S* (?:svg|code|\.md-ellipsis code)|(?:hover|focus|a|title|summary) code"  # code in links
    r"|ol ol ol"  # lists within lists within lists
)

_REPLACED_WHOLE = re.compile(r"::-webkit-scrollbar|\(prefers-reduced-motion\)")
"""At-rules: the second is in accessible.css."""


def without_replaced(css: str, ours: str) -> str:
    """Return Material's style sheet without the rules and colours that `ours`, which comes after it, replaces whole."""
    named = set(re.findall(r"(--md-[\w-]+):", ours))
    plain = re.sub(r"(--md-[\w-]+):[^;{}]*;?", lambda found: "" if found[1] in named else found[0], css)
    return _kept(tinycss2.parse_stylesheet(plain, skip_comments=True, skip_whitespace=True))


def _kept(rules: list[Node]) -> str:
    return "".join(filter(None, map(_rule, rules)))


def _rule(rule: Node) -> str:
    if isinstance(rule, AtRule) and _REPLACED_WHOLE.search(tinycss2.serialize(rule.prelude)):
        return ""
    if isinstance(rule, AtRule) and rule.lower_at_keyword in ("media", "supports") and rule.content is not None:
        inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{_kept(inside)}}}"
    if isinstance(rule, QualifiedRule):
        selectors = re.split(r",(?![^(]*\))", tinycss2.serialize(rule.prelude))
        ours = [selector for selector in selectors if not _REPLACED.search(selector)]
        return f"{','.join(ours)}{{{tinycss2.serialize(rule.content)}}}" if ours else ""
    return str(rule.serialize())
