"""Waiting for something in a page, however long a busy machine takes."""

from __future__ import annotations

import itertools
from typing import Any

from playwright.sync_api import Page

PATIENCE = 90_000
"""Milliseconds that a browser may take to do what a test waits for: a busy machine is slow, and a pass does not wait."""
_NUMBERS = itertools.count()
_ASK = """([number, arg]) => {
  const asks = window[Symbol.for("asks")] ??= new Map();
  const ask = asks.get(number) ?? {};
  asks.set(number, ask);
  if (ask.failed) throw ask.failed;
  if (ask.found || ask.open) return ask.found;
  const script = (%s);
  const said = typeof script === "function" ? script(arg) : script;
  if (typeof said?.then !== "function") return Boolean(said);
  ask.open = true;
  said.then((found) => { ask.found = Boolean(found); }, (error) => { ask.failed = error; })
    .finally(() => { ask.open = false; });
  return false;
}"""


def wait_until(page: Page, script: str, arg: Any = None) -> None:
    """Ask a page at each frame until a script says something true, at once or by a promise.

    `wait_for_function` alone takes a promise itself for something true: it would wait for nothing.
    """
    page.wait_for_function(_ASK % script, arg=[next(_NUMBERS), arg], timeout=PATIENCE)
