"""“Exit this page”, for somebody who does not want to be seen reading."""

from __future__ import annotations

from markupsafe import Markup

_SECTION = Markup(
    '<section class="al-screen" aria-label="Exit this page">'
    '<a class="al-leave" href="{}">Exit this page'
    '<span class="al-leave__keys"> (or press Shift three times)</span></a>'
    '<p class="al-leave__warning" role="status"></p>'
    "</section>"
)


def leave_section(href: str) -> Markup:
    """Return the section of a page that leads away; its script is browser/site/shell/exit-this-page.ts."""
    return _SECTION.format(href)
