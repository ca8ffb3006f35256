"""Routes that lead to what is not there, or take longer than they promise."""

from __future__ import annotations

from alongside.content.plan.route_plan import exercise_minutes, page_of, plan_route
from alongside.content.problems import Problems, hint
from alongside.content.read.library import Library
from alongside.content.read.routes import FILE
from alongside.content.route import Route, Stop
from alongside.content.site_paths import site_path


def check_routes(library: Library, problems: Problems) -> None:
    """Report stops that do not exist or take nobody knows how long, and routes that break their promise."""
    for route in library.routes.values():
        found = len(problems.errors)
        for stop in route.stops:
            _check_stop(stop, library, problems)
        if len(problems.errors) == found:
            _check_length(route, library, problems)


def _check_stop(stop: Stop, library: Library, problems: Problems) -> None:
    if stop.page:
        if page_of(stop, library) is None:
            pages = [str(site_path(path)) for path in library.pages]
            problems.add(FILE, stop.line, "page-unknown", value=stop.page, hint=hint(stop.page, pages))
        return
    exercise = library.exercises.get(stop.exercise)
    if exercise is None:
        near = hint(stop.exercise, list(library.exercises))
        problems.add(FILE, stop.line, "exercise-unknown", value=stop.exercise, hint=near)
    elif not (stop.minutes or exercise_minutes(exercise)):
        why = f"say how long {stop.exercise} takes here, like  minutes: 10"
        problems.add(FILE, stop.line, "route-broken", why=why)


def _check_length(route: Route, library: Library, problems: Problems) -> None:
    minutes = plan_route(route, library).minutes
    if route.within and minutes > route.within:
        problems.add(FILE, route.line, "route-long", value=route.id, sum=minutes, within=route.within)
