"""The campaign uses the small workbook of the browser tests, with the scripts as they are built."""

from __future__ import annotations

from browser.conftest import context, reader, scripts, second, workbook_site

__all__ = ["context", "reader", "scripts", "second", "workbook_site"]
