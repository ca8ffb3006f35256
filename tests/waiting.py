"""Waiting for something in a page, however long a busy machine takes."""

from __future__ import annotations

import itertools
from typing import Any

from playwright.sync_api import Page

PATIENCE = 90_000
"""Milliseconds that a browser may take to do what a test waits for: a busy machine is slow, and a pass does not wait."""
_AGAIN = 50
"""Milliseconds until a page is asked again: to ask at each frame makes it draw frames that nobody needs."""
_NUMBERS = itertools.count()
_ASK = """([$number, $given]) => {
  const $asks = window[Symbol.for("asks")] ??= new Map();
  const $ask = $asks.get($number) ?? {};
  $asks.set($number, $ask);
  if ($ask.failed) throw $ask.failed;
  if ($ask.found || $ask.open) return $ask.found;
  const $script = (%s);
  const $answer = typeof $script === "function" ? $script($given) : $script;
  if (typeof $answer?.then !== "function") return Boolean($answer);
  $ask.open = true;
  $answer.then((found) => { $ask.found = Boolean(found); }, (error) => { $ask.failed = error; })
    .finally(() => { $ask.open = false; });
  return false;
}"""
"""Its names are none that a script would mean."""


def wait_until(page: Page, script: str, arg: Any = None) -> None:
    """Ask a page again and again until a script says something true, at once or by a promise.

    `wait_for_function` alone takes a promise itself for something true: it would wait for nothing.
    """
    page.wait_for_function(_ASK % script, arg=[next(_NUMBERS), arg], timeout=PATIENCE, polling=_AGAIN)
