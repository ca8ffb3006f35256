"""Asks addresses outside the site whether they still answer. Never part of a build or a test of the manual."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

TIMEOUT = 20
"""Seconds to wait for one address."""
AT_ONCE = 8
_HEADERS = {"User-Agent": "Mozilla/5.0 (link check)", "Accept": "*/*"}
_REFUSED = {401, 403, 405, 429}
"""Answers of a server that is there and will not talk to a program."""


@dataclass(frozen=True)
class Answer:
    """Whether an address answered, and what it said or where it led, in words."""

    ok: bool
    words: str


def ask(addresses: Iterable[str]) -> Iterator[tuple[str, Answer]]:
    """Yield each address with its answer, in the order given."""
    listed = list(addresses)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield from zip(listed, pool.map(_answer, listed), strict=True)


def _answer(url: str) -> Answer:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=_HEADERS), timeout=TIMEOUT) as page:
            moved = "" if page.url == url else f"moved to {page.url}"
            return Answer(True, moved)
    except urllib.error.HTTPError as fault:
        return Answer(fault.code in _REFUSED, f"{fault.code} {fault.reason}")
    except (OSError, ValueError) as fault:
        return Answer(False, str(getattr(fault, "reason", fault)))
