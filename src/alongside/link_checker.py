"""Asks addresses outside the site whether they still answer. Never part of a build or a test of the manual."""

from __future__ import annotations

import contextlib
import logging
import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from queue import Empty, SimpleQueue
from urllib.parse import urldefrag

import requests

logging.getLogger("urllib3").setLevel(logging.CRITICAL)  # it tells of odd answers with a traceback; here each is a row

TIMEOUT = 20
"""Seconds of silence after which one address is left alone."""
LONGEST = 60
"""Seconds for one address in all: some servers send a letter at a time."""
AT_ONCE = 8
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (link check)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Language": "en-GB,en;q=0.8",
}
_GONE = {404, 410}
_FOR_GOOD = {301, 308}
_REASONS = (
    (requests.exceptions.SSLError, "its certificate could not be verified"),
    (requests.exceptions.ProxyError, "the proxy did not let it through"),
    (requests.exceptions.Timeout, "no answer in time"),
    (requests.exceptions.TooManyRedirects, "it leads round in circles"),
    (requests.exceptions.ConnectionError, "no connection, or the server broke off"),
    (ValueError, "it is not a web address, or leads to something that is not"),
)


class State(StrEnum):
    """What can be said of an address. Only what a server says is gone is gone."""

    OK = "ok"
    MOVED = "moved"
    GONE = "gone"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Answer:
    """What can be said of an address, and in words what came back or where it led."""

    state: State
    words: str = ""


def ask(addresses: Iterable[str], timeout: float = TIMEOUT, longest: float = LONGEST) -> Iterator[tuple[str, Answer]]:
    """Yield each address with its answer, in the order given. Every answer, however odd, is one.

    Whoever asks may stop at any moment: nothing is waited for then.
    """
    asked: list[tuple[str, SimpleQueue[Answer]]] = [(url, SimpleQueue()) for url in addresses]
    waiting: SimpleQueue[tuple[str, SimpleQueue[Answer]]] = SimpleQueue()
    for pair in asked:
        waiting.put(pair)

    def work() -> None:
        with contextlib.suppress(Empty):
            while True:
                url, answer = waiting.get_nowait()
                answer.put(_wait_for(url, timeout, longest))

    for _ in range(min(AT_ONCE, len(asked))):
        threading.Thread(target=work, daemon=True).start()
    for url, answer in asked:
        yield url, answer.get()


def _wait_for(url: str, timeout: float, longest: float) -> Answer:
    """Ask in a thread of its own, which is left behind where a server never comes to an end."""
    answers: list[Answer] = []
    asking = threading.Thread(target=lambda: answers.append(_answer(url, timeout)), daemon=True)
    asking.start()
    asking.join(longest)
    return answers[0] if answers else Answer(State.UNSURE, "no answer in time")


def _answer(url: str, timeout: float) -> Answer:
    try:
        # A session keeps cookies from one redirect to the next: some pages are only shown to who brings them back.
        # The page itself is not read. HEAD would be smaller, but servers refuse it, or say another thing than to GET.
        with (
            requests.Session() as session,
            session.get(url, headers=_HEADERS, auth=_nobody, timeout=timeout, stream=True, hooks=_HOOKS) as page,
        ):
            return _judged(url, page)
    except Exception as fault:  # what servers send is endless, and so is what libraries raise at it
        return Answer(State.UNSURE, _said(fault))


def _unread(page: requests.Response, **_: object) -> None:
    """Leave what comes with a redirect, which the library would read to an end that some servers never send."""
    if page.is_redirect:
        page.raw.close()
        page.raw.stream = lambda *_, **__: iter(())


_HOOKS = {"response": _unread}


def _nobody(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Send no name and password that this machine may keep for a server."""
    return request


def _judged(url: str, page: requests.Response) -> Answer:
    status = _plain(f"{page.status_code} {page.reason or ''}")
    if page.status_code in _GONE:
        return Answer(State.GONE, status)
    if not 200 <= page.status_code < 300:
        return Answer(State.UNSURE, f"{status}: the server is there, and will not show this to a program")
    if not page.history or urldefrag(page.url)[0] == urldefrag(url)[0]:
        return Answer(State.OK)
    if page.history[0].status_code in _FOR_GOOD:
        return Answer(State.MOVED, f"to {_plain(_for_good(page))}")
    return Answer(State.OK, f"leads to {_plain(page.url)}")


def _for_good(page: requests.Response) -> str:
    """Return where a page has moved for good: from there it may lead on to, say, a question about cookies."""
    return next(stop.url for stop in [*page.history, page] if stop.status_code not in _FOR_GOOD)


def _said(fault: Exception) -> str:
    said = next((words for kind, words in _REASONS if isinstance(fault, kind)), "the answer cannot be understood")
    return f"{said} ({type(fault).__name__})"


def _plain(words: str) -> str:
    """Return words of a server in one short line, without signs that a terminal would act on."""
    line = re.sub(r"\s+", " ", "".join(sign if sign.isprintable() else " " for sign in words)).strip()
    return line if len(line) <= 200 else line[:199] + "…"
