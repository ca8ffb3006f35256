"""Content that would act: the check refuses it in every place, and without the check the policy of the page holds."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from campaign.ledger import Trials, fault
from campaign.payloads import AWAY, EVIL, HTML, MARKDOWN
from campaign.proxy import Proxy, recording
from content.small_manual import FILES, check, write
from playwright.sync_api import Browser, Page
from serving import serve

from alongside.render.web.assets.policy import content_security_policy

GOOD = "exercises/good.md"
REFUSED = {"html-refused", "address-refused"}


def indented(text: str) -> str:
    return text.replace("\n", "\n    ")


PLACES: Mapping[str, tuple[str, str, Callable[[str], str]]] = {
    "the words": (GOOD, "Read this first.", lambda bad: f"Read this first.\n\n{bad}"),
    "a sentence": (GOOD, "Read this first.", lambda bad: f"Read {bad} first."),
    "the help of a prompt": (GOOD, "    lines: 3\n", lambda bad: f"    lines: 3\n\n{bad}\n"),
    "a question": (GOOD, "What did you notice?", lambda bad: f"What {' '.join(bad.split())}?"),
    "an option": (GOOD, "first: The first", lambda bad: f"first: {json.dumps(bad)}"),
    "an option in YAML's signs": (GOOD, "second: The second", lambda bad: f"second: {escaped(bad)}"),
    "the title": (GOOD, "title: A good exercise", lambda bad: f"title: {json.dumps(bad)}"),
    "the purpose": (GOOD, "purpose: Show how it is done.", lambda bad: f"purpose: |\n  {indented(bad)}"),
    "a facilitator's part": (GOOD, "Go round.", lambda bad: f"Go round.\n\n{bad}"),
    "a page": ("docs/index.md", "## A part", lambda bad: f"{bad}\n\n## A part"),
    "a slide": ("facilitator/talks/words.md", "- one", lambda bad: f"- one\n- {indented(bad)}"),
    "the purpose of a talk": (
        "facilitator/talks/words.md",
        "purpose: Say it.",
        lambda bad: f"purpose: {json.dumps(bad)}",
    ),
    "what to say": ("facilitator/sessions/day.md", "say: Hello.", lambda bad: f"say: {json.dumps(bad)}"),
}


def escaped(text: str) -> str:
    """Return a text in YAML without its own signs of HTML."""
    return json.dumps(text, ensure_ascii=False).replace("<", "\\x3c").replace("(", "\\x28").replace("!", "\\x21")


def cases() -> Iterator[tuple[str, str]]:
    """Yield place and text, so that the first few hundred are of every sort."""
    pairs = list(itertools.product(PLACES, [*HTML, *AWAY]))
    # Blocks, attributes and links of Markdown are read as such in a body only.
    pairs += itertools.product(("the words", "the help of a prompt", "a facilitator's part", "a page"), MARKDOWN)
    step = 97  # has no factor in common with their number
    return (pairs[number * step % len(pairs)] for number in range(len(pairs)))


@fault(16, "content that would act gets through the check", short=40, full=600, where="check")
def test_the_check_refuses_what_would_act(trials: Trials, tmp_path: Path) -> None:
    write(tmp_path, FILES)
    for number, (place, bad) in zip(trials, cases(), strict=False):
        path, old, spoil = PLACES[place]
        assert old in FILES[path]
        file = tmp_path / path
        text = FILES[path].replace(old, spoil(bad), 1)
        file.write_text(text, "utf-8")
        found = [problem for problem in check(tmp_path)[1].errors if problem.code in REFUSED]
        lines = text.split("\n")
        if not found or any(str(problem.path) != path or problem.line > len(lines) for problem in found):
            trials.lost(f"{number}: {bad!r} in {place}")
        file.write_text(FILES[path], "utf-8")


def page_with(body: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{content_security_policy(from_disk=False)}"></head>'
        f"<body><main><h1>A page</h1>\n{body}\n</main></body></html>"
    )


TOUCH = """() => {
  for (const each of document.querySelectorAll("main *")) {
    each.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    each.dispatchEvent(new PointerEvent("pointerenter"));
    if (each.matches("button, input, a[href^='java']")) each.click();
  }
}"""
STATE = """() => ({
  ran: document.documentElement.dataset.ran ?? null,
  hidden: getComputedStyle(document.querySelector("main")).display === "none",
  covered: [...document.querySelectorAll("main *")].some((it) => getComputedStyle(it).position === "fixed"),
  base: document.baseURI === location.href,
})"""
CALM = {"ran": None, "hidden": False, "covered": False, "base": True}


def acts(page: Page, address: str, proxy: Proxy) -> str:
    """Open a page, touch everything in it, and return what came of it that should not."""
    proxy.asked.clear()
    page.goto(address)
    page.evaluate(TOUCH)
    page.evaluate("() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))")
    state = page.evaluate(STATE)
    # Chromium asks its maker how to fill in forms, of any page with fields; that is no doing of the page.
    asked = [line for line in proxy.asked if EVIL in line]
    return "" if state == CALM and not asked else f"{state} {asked}"


@pytest.fixture
def proxied(browser: Browser) -> Iterator[tuple[Page, Proxy]]:
    with recording() as proxy:
        context = browser.new_context(proxy=proxy.settings)
        yield context.new_page(), proxy
        context.close()


@fault(16, "content acts although the policy of the page forbids it", short=8, full=len(HTML))
def test_without_the_check_the_policy_of_the_page_holds(
    trials: Trials, proxied: tuple[Page, Proxy], tmp_path: Path
) -> None:
    """In the short form several stand on one page; whether any of them acts is seen all the same."""
    page, proxy = proxied
    with serve(tmp_path) as site:
        each = -(-len(HTML) // trials.wanted)
        for number in trials:
            body = "\n\n".join(HTML[number * each : (number + 1) * each])
            (tmp_path / f"{number}.html").write_text(page_with(body), "utf-8")
            if came := acts(page, f"{site}/{number}.html", proxy):
                trials.lost(f"{body!r}: {came}")


@pytest.mark.parametrize("bad", [HTML[1], HTML[5], HTML[6], HTML[11], HTML[13]])
def test_the_trials_can_fail(bad: str, proxied: tuple[Page, Proxy], tmp_path: Path) -> None:
    """Without the policy, the same page acts."""
    page, proxy = proxied
    (tmp_path / "free.html").write_text(page_with(bad).replace(content_security_policy(from_disk=False), ""), "utf-8")
    with serve(tmp_path) as site:
        assert acts(page, f"{site}/free.html", proxy)
