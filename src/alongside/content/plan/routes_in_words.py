"""The routes as text, for a book: what to read and do on each, in its order."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.content.describe import about, capitalised, minutes
from alongside.content.markdown.nodes import BlockNode, Heading, ListBlock, Paragraph, Run
from alongside.content.plan.route_plan import PlannedStop, plan_route
from alongside.content.read.library import Library
from alongside.content.route import GROUPS, Route
from alongside.content.site_paths import ROUTES

ROUTES_PAGE = ROUTES / "index.md"
ROUTES_TITLE = "Choose a route"
_LEAD = (
    "A route is a short list of things to read and do in order, with how long each one takes. "
    "Choose one by the time you have or by the work you do. You can leave it and come back whenever you like."
)


def routes_in_words(library: Library, here: str) -> tuple[str, tuple[BlockNode, ...]]:
    """Return the title of the chapter and its text; addresses within the manual begin with `here`."""
    nodes: list[BlockNode] = [Paragraph((Run(_LEAD),))]
    for group, question in GROUPS.items():
        if routes := [route for route in library.routes.values() if route.group == group]:
            nodes.append(Heading(2, (Run(question),), group))
            for route in routes:
                nodes += _route(route, library, here)
    return ROUTES_TITLE, tuple(nodes)


def _route(route: Route, library: Library, here: str) -> Iterator[BlockNode]:
    plan = plan_route(route, library)
    yield Heading(3, (Run(route.title),), route.id)
    yield Paragraph((Run(f"{route.audience} {route.gain} {capitalised(about(plan.minutes))}."),))
    stretch: list[tuple[BlockNode, ...]] = []
    begun = 0
    for number, planned in enumerate(plan.stops):
        if planned.stop.stage and stretch:
            yield ListBlock(True, tuple(stretch), begun + 1)
            stretch, begun = [], number
        if planned.stop.stage:
            yield Paragraph((Run(planned.stop.stage, strong=True),))
        stretch.append((_stop(planned, here),))
    if stretch:
        yield ListBlock(True, tuple(stretch), begun + 1)


def _stop(planned: PlannedStop, here: str) -> Paragraph:
    address = f"{here}/{planned.path.with_suffix('').as_posix()}/"
    time = f", {minutes(planned.minutes)}" if planned.minutes else ""
    do = f". {planned.stop.do}" if planned.stop.do else ""
    return Paragraph((Run(planned.title, href=address), Run(f"{time}{do}")))
