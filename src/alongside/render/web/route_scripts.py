"""What My workbook needs to show the route that a reader follows: a script a route, loaded when it is followed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from alongside.common.handover import handover
from alongside.content.plan.route_plan import RoutePlan, plan_route
from alongside.content.read.library import Library
from alongside.render.web.answer_definitions import FOLDER, ROOM
from alongside.render.web.route_pages import page_of

Addresses = Mapping[PurePosixPath, str]
"""Where pages stand in the site, by the path of their source."""


def files(library: Library, addresses: Addresses) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield the script of each route by the path below the folder of our scripts."""
    for route in library.routes.values():
        yield script(plan_route(route, library), addresses)


def script(plan: RoutePlan, addresses: Addresses) -> tuple[PurePosixPath, str]:
    """Return the path and the words of the script of a route."""
    name = f"route_{plan.route.id}"  # no exercise has such an id; browser/route/route-data.ts asks for it
    return FOLDER / f"{name}.js", handover(ROOM, name, _said(plan, addresses))


def _said(plan: RoutePlan, addresses: Addresses) -> dict[str, object]:
    """Return what a script needs to know of a route."""
    return {
        "title": plan.route.title,
        "href": addresses[page_of(plan.route)],
        "stops": [
            {
                "item": planned.stop.key,
                "title": planned.title,
                "href": addresses[planned.path],
                "minutes": planned.minutes,
            }
            for planned in plan.stops
        ],
    }
