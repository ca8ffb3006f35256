"""Which addresses stand spelt out beside the words of a link, for those who hold the paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from urllib.parse import urlsplit

from alongside.content.markdown.nodes import Inline, Run

LEADS_OUT = re.compile("(?:https?|mailto|sms|tel):", re.I)
"""How an address begins that a document can lead to."""


def whole_address(address: str) -> str:
    """Return an address as a link needs it, with what people leave out at its beginning."""
    if LEADS_OUT.match(address):
        return address
    return f"{'mailto:' if '@' in address else 'https://'}{address}"


def with_addresses(inlines: Iterable[Inline], site: str) -> Iterator[tuple[Inline, str]]:
    """Yield each inline with the address to print after it: of a link elsewhere, behind its last words, and else none.

    `site` is the manual's own address, or empty: links into it are not spelt out.
    """
    for href, together in groupby(inlines, lambda inline: inline.href if isinstance(inline, Run) else ""):
        link = list(together)
        shown = _spelt_out(href, "".join(inline.text for inline in link if isinstance(inline, Run)), site)
        yield from ((inline, shown if inline is link[-1] else "") for inline in link)


def _spelt_out(href: str, words: str, site: str) -> str:
    """Return the address of a link, or nothing where paper has no use for it or its words say it already."""
    address = urlsplit(href)
    host = address.netloc.removeprefix("www.")
    if address.scheme not in ("http", "https") or (site and href.startswith(site)) or host in words:
        return ""
    return (host + address.path).rstrip("/")
