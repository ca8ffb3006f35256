"""LinkChecker's own command, which asks each address but reads and follows each page once.

Left alone it takes a page and every one of its anchors for pages of their own: it parses a page anew for each anchor
that a link leads to, and follows all of its links again. They are the same links, so nothing is lost.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from typing import Any

from bs4 import BeautifulSoup
from linkcheck import parser
from linkcheck.command.linkchecker import linkchecker
from linkcheck.htmlutil import htmlsoup, linkparse


def found_once(find: Callable[..., None]) -> Callable[..., None]:
    """Remember which links, and which anchors, a page was found to have."""
    kept: dict[tuple[int, int], list[tuple[tuple[Any, ...], dict[str, Any]]]] = {}

    def found(page: Any, tell: Callable[..., None], tags: dict[Any, Any]) -> None:
        # A page that was read is kept, so no other has its number.
        here = (id(page), id(tags))
        if here not in kept:
            links = kept[here] = []
            find(page, lambda *link, **more: links.append((link, more)), tags)
        for link, more in kept[here]:
            tell(*link, **more)

    return found


def followed_once(follow: Callable[[Any], None]) -> Callable[[Any], None]:
    """Follow the links of a page when it is met first, whichever of its anchors led there."""
    done: set[str] = set()

    def followed(link: Any) -> None:
        page = link.url.partition("#")[0]
        if page not in done:
            done.add(page)
            follow(link)

    return followed


@cache
def read_once(page: str | bytes, encoding: str | None = None) -> BeautifulSoup:
    """Read a page once, by its bytes, with the parser in C: the other takes twice as long."""
    return BeautifulSoup(page, "lxml", from_encoding=encoding, multi_valued_attributes=None)


htmlsoup.make_soup = read_once
linkparse.find_links = found_once(linkparse.find_links)
parser.parse_url = followed_once(parser.parse_url)

if __name__ == "__main__":
    sys.exit(linkchecker())
