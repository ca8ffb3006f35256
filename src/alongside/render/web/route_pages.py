"""The page on which a reader chooses a route, and a page for each route: what to read and do, in which order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import PurePosixPath

from markupsafe import Markup

from alongside.content.describe import about, capitalised, minutes
from alongside.content.literal import shield
from alongside.content.plan.route_plan import PlannedStop, RoutePlan, plan_route
from alongside.content.problems import count
from alongside.content.read.library import Library
from alongside.content.route import GROUPS, Route
from alongside.content.site_paths import ROUTES, relative
from alongside.render.web.pieces import Pieces
from alongside.render.web.prompts import macros

CHOICES = ROUTES / "index.md"
TITLE = "Choose a route"
_STAGE = Markup('<p class="al-route__stage"><strong>{}</strong> <span class="al-route__minutes">{}</span></p>')
_LINK = Markup('<a href="{}">{}</a> <span class="al-route__minutes">{}, {}</span>')
_DO = Markup('<span class="al-route__do">{}</span>')
_KINDS = {"page": "to read", "exercise": "to do", "sheet": "sheet", "tool": "tool"}


def page_of(route: Route) -> PurePosixPath:
    """Return where the page of a route stands in the site's source tree."""
    return ROUTES / f"{route.id}.md"


def choices_page(library: Library, pieces: Pieces) -> str:
    """Return the page that offers all routes, as Markdown."""
    rows = [
        f"# {TITLE}",
        "A route is a short list of things to read and do in order, with how long each one takes. "
        "Choose one by the time you have or by the work you do. You can leave it and come back whenever you like.",
        "Whatever you choose, read [safeguarding](../staying-safe/safeguarding.md) before your first visit.",
    ]
    for group, question in GROUPS.items():
        if routes := [route for route in library.routes.values() if route.group == group]:
            cards = "\n".join(_cards(routes, library))
            rows += [f"## {question}", pieces.embed('<div class="al-cards"><al-slot/></div>', cards)]
    rows += [
        "## Or find your own way",
        "- [The eight steps](../steps/index.md): the whole journey on one page, with a page for each step\n"
        "- [Exercises](../exercises/index.md): all of them in one list\n"
        "- [How to use this manual](../start/how-to-use.md): what is where, and what happens to what you write\n"
        "- [For facilitators](../facilitator/index.md): if you train others",
    ]
    return "\n\n".join(rows)


def _cards(routes: Iterable[Route], library: Library) -> Iterator[str]:
    for route in routes:
        plan = plan_route(route, library)
        facts = f"{capitalised(about(plan.minutes))}: {_number_of_stops(plan)}"
        yield f"- **[{shield(route.title)}]({page_of(route).name})**\n\n    {shield(route.audience)}\n\n    *{facts}*\n"


def route_page(route: Route, library: Library, pieces: Pieces) -> str:
    """Return the page of a route as Markdown."""
    plan = plan_route(route, library)
    here = page_of(route)
    facts = [("Time", capitalised(about(plan.minutes))), ("Contents", _number_of_stops(plan))]
    rows = [
        f"# {shield(route.title)}",
        f"{shield(route.audience)} {shield(route.gain)}\n{{ .al-lead }}",
        pieces.embed(str(macros.facts(facts))),
        pieces.embed(stops_list(plan, here)),
        "The times allow for reading without hurrying, and for doing each exercise by yourself.",
        "## Where next",
        f"- [{TITLE}](index.md): by the time you have, or by the work you do\n"
        "- [My workbook](../my-workbook.md): what you have written\n"
        "- [Exercises](../exercises/index.md): all of them in one list",
    ]
    return "\n\n".join(rows)


def _number_of_stops(plan: RoutePlan) -> str:
    """Return how many there are of each kind of stop: `21 pages, 12 exercises`."""
    kinds = [stop.kind for stop in plan.stops]
    return ", ".join(count(kinds.count(kind), kind) for kind in _KINDS if kind in kinds)


def stops_list(plan: RoutePlan, here: PurePosixPath) -> str:
    """Return the list of what there is to read and do, as HTML; scripts let the reader follow it."""
    rows = []
    for number, stop in enumerate(plan.stops):
        stage = [stop, *takewhile(lambda later: not later.stop.stage, plan.stops[number + 1 :])]
        rows.append(_row(stop, sum(one.minutes for one in stage), here))
    return f'<ol class="al-route" data-route="{plan.route.id}">{"".join(rows)}</ol>'


def _row(planned: PlannedStop, of_the_stage: int, here: PurePosixPath) -> str:
    """Return a stop as an entry of the list; where a stage begins with it, with its name and how long it takes."""
    stop = planned.stop
    stage = _STAGE.format(stop.stage, about(of_the_stage)) if stop.stage else ""
    do = _DO.format(stop.do) if stop.do else ""
    link = _LINK.format(relative(planned.path, here), planned.title, minutes(planned.minutes), _KINDS[planned.kind])
    return f'<li data-item="{stop.key}">{stage} {link} {do}</li>'
