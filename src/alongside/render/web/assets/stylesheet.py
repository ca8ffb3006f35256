"""One small style sheet for the site: what no page and no script of ours can use is taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

DARK = ':root[data-al-scheme="dark"]'
"""The selector of the dark colours, as a reader chooses them."""
_DEVICE = ':root:not([data-al-scheme="light"])'
_TAG = re.compile(r"""<[a-zA-Z][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")
"""The start of an element; a sign within quotation marks does not end it."""
_WORD = re.compile(r"(?<![\w-])(?:--)?[A-Za-z_][\w-]*")
_GROUPS = {"media", "supports", "layer", "container", "scope", "starting-style"}
_ALTERNATIVES = {"is", "where", "has"}


@dataclass(frozen=True)
class _Style:
    """A selector, `@font-face` or `@page` with its declarations as (name, value); those of its group have no head."""

    head: str
    declarations: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Group:
    """Rules under a condition, or the frames of an animation."""

    head: str
    rules: tuple[_Style | _Group, ...]


_Rule = _Style | _Group


def words_of_page(html: str) -> set[str]:
    """Return every word within the tags of a page: elements, attributes, classes, ids and values."""
    return set(_WORD.findall("".join(set(_TAG.findall(html)))))  # words of two tags are kept apart by `><`


@lru_cache(256)  # scripts stay as they are while the site is served
def words_of_script(script: str) -> frozenset[str]:
    """Return every word of a script; a class that a script writes stands in it as a whole word."""
    return frozenset(_WORD.findall(script))


def follow_the_device(css: str) -> str:
    """Repeat the dark colours for a device that is set to dark, where the reader has not chosen; never on paper."""

    def repeated(rule: re.Match[str]) -> str:
        own = f"@media screen {{ {rule[0]} }}"
        return f"{own}\n@media screen and (prefers-color-scheme: dark) {{ {_DEVICE}{rule[1]} }}"

    return re.sub(re.escape(DARK) + r"([^{},]*\{[^}]*\})", repeated, css)


def without_unused(css: str, words: Set[str]) -> str:
    """Return the style sheet without what cannot apply where only these words occur, and without spare space.

    A selector goes if it needs an element, class, id or attribute that is not among the words; then custom
    properties that nothing refers to, and animations that nothing plays.
    """
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    rules = tuple(_rules(nodes, words))
    while True:
        used = {name for value in _values(rules) for name in re.findall(r"--[\w-]+", value)}
        played = {word for value in _values(rules) for word in _WORD.findall(value)}
        fewer = tuple(_needed(rules, used | words, played))
        if fewer == rules:
            return "".join(map(_written, rules))
        rules = fewer


def _rules(nodes: Iterable[Node], words: Set[str]) -> Iterator[_Rule]:
    for node in nodes:
        if isinstance(node, QualifiedRule):
            if head := ",".join(_selectors(node.prelude, words)):
                yield _Style(head, tuple(_declarations(node.content)))
        elif isinstance(node, AtRule):
            name = node.lower_at_keyword
            head = f"@{name} {_text(node.prelude)}".strip()
            if name in _GROUPS and node.content is not None:
                inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
                yield _Group(head, tuple(_rules(inside, words)))
            elif name.endswith("keyframes"):
                frames = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
                yield _Group(head, tuple(_Style(_text(f.prelude), tuple(_declarations(f.content))) for f in frames))
            elif node.content is not None:
                yield _with_parts(head, node.content, words)


def _with_parts(head: str, content: Sequence[Node], words: Set[str]) -> _Rule:
    """Return an at-rule, whose parts are at-rules too: as `@page` has its margins."""
    nodes = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    parts = [node for node in nodes if isinstance(node, AtRule)]
    own = tuple(_declared(node for node in nodes if node not in parts))
    return _Group(head, (_Style("", own), *_rules(parts, words))) if parts else _Style(head, own)


def _declarations(content: Sequence[Node]) -> Iterator[tuple[str, str]]:
    yield from _declared(tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True))


def _declared(nodes: Iterable[Node]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        if not isinstance(node, Declaration):
            raise ValueError(f"Only declarations belong here: {tinycss2.serialize([node])[:80]}")
        yield node.name, _text(node.value) + ("!important" if node.important else "")


def _selectors(prelude: Sequence[Node], words: Set[str]) -> Iterator[str]:
    """Yield the selectors of a list that can match something."""
    for selector in _split(prelude):
        if _matches(selector, words):
            yield _text(selector)


def _matches(selector: Sequence[Node], words: Set[str]) -> bool:
    previous = ""
    for node in selector:
        if not _occurs(node, previous, words):
            return False
        previous = node.value if node.type == "literal" else ""
    return True


def _occurs(node: Node, previous: str, words: Set[str]) -> bool:
    if node.type == "hash":
        return node.value in words
    if node.type == "ident":
        return previous == ":" or node.value in words
    if node.type == "[] block":
        return _attribute_occurs(node.content, words)
    if node.type == "function" and node.lower_name in _ALTERNATIVES:
        return any(_matches(each, words) for each in _split(node.arguments))
    return True


def _attribute_occurs(content: Sequence[Node], words: Set[str]) -> bool:
    parts = [node for node in content if node.type not in ("whitespace", "comment")]
    if parts[0].value not in words:
        return False
    exact = len(parts) > 2 and parts[1].type == "literal" and parts[1].value == "="
    return not exact or set(_WORD.findall(parts[2].value)) <= words


def _split(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    part: list[Node] = []
    for node in nodes:
        if node.type == "literal" and node.value == ",":
            yield part
            part = []
        else:
            part.append(node)
    yield part


def _text(nodes: Sequence[Node]) -> str:
    return "".join(" " if n.type == "whitespace" else n.serialize() for n in nodes if n.type != "comment").strip()


def _values(rules: Iterable[_Rule]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, _Group):
            yield from _values(rule.rules)
        else:
            yield from (value for _, value in rule.declarations)


def _needed(rules: Iterable[_Rule], properties: Set[str], played: Set[str]) -> Iterator[_Rule]:
    for rule in rules:
        if isinstance(rule, _Style):
            own = tuple(d for d in rule.declarations if not d[0].startswith("--") or d[0] in properties)
            if own:
                yield replace(rule, declarations=own)
        elif "keyframes" not in rule.head or rule.head.split()[-1] in played:
            inside = tuple(_needed(rule.rules, properties, played))
            if inside:
                yield replace(rule, rules=inside)


def _written(rule: _Rule) -> str:
    if isinstance(rule, _Group):
        return f"{rule.head}{{{''.join(map(_written, rule.rules))}}}"
    own = ";".join(f"{name}:{value}" for name, value in rule.declarations)
    return f"{rule.head}{{{own}}}" if rule.head else f"{own};"
