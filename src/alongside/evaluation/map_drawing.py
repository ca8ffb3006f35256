"""Two connection maps below each other: rings, marks with numbers, and lines that say what goes which way."""

from math import cos, pi, sin

from alongside.evaluation.maps import ME, SERVICE, Map, changes, connection_rows, goes_both_ways, measures_rows
from alongside.evaluation.showing import TEAL, WIDTH, Drawing, Table, line, words

RADII = {1: 48.0, 2: 90.0, 3: 128.0, 4: 155.0}
QUIET, LED = "1.5 5", "6 3"
"""Dashes of a line: not active, and known through another."""


def measures_table(then: Map, now: Map, owner: str) -> Table:
    """Return what can be counted on both maps."""
    return Table(f"{owner}, counted", ("what is counted", then.name, now.name), measures_rows(then, now))


def connections_table(then: Map, now: Map, owner: str) -> Table:
    """Return each connection of both maps."""
    headings = ("connection", then.name, now.name, "known through")
    return Table(f"{owner}: each connection, then and now", headings, connection_rows(then, now))


def maps_drawing(then: Map, now: Map, owner: str) -> Drawing:
    """Return both maps, each connection in the same direction on both."""
    angles = _directions(then, now)
    reach = max(RADII[3], *(RADII[map_.graph.nodes[tie]["ring"]] for map_ in (then, now) for tie in map_.ties))
    tall = 2 * reach + 68
    parts = [*_legend(), *_drawn(then, angles, 124, reach), *_drawn(now, angles, 124 + tall, reach)]
    told = f"{len(then.ties)} connections then, {len(now.ties)} now. {' '.join(changes(then, now))}"
    return Drawing(f"{owner}, {then.name} and {now.name}", told, parts, 124 + 2 * tall)


def _directions(then: Map, now: Map) -> dict[int, float]:
    """Return in which direction each connection stands: no two in the same, and those of a ring all round it."""
    rings: dict[int, list[int]] = {}
    for tie in sorted({*then.ties, *now.ties}):
        last = now if tie in now.graph else then
        rings.setdefault(last.graph.nodes[tie]["ring"], []).append(tie)
    around = sorted((place / len(ties), ring, tie) for ring, ties in rings.items() for place, tie in enumerate(ties))
    return {tie: 2 * pi * place / len(around) - pi / 2 for place, (_, _, tie) in enumerate(around)}


def _legend() -> list[str]:
    rows = (
        (line(8, 14, 44, 14, 4), "thick line: something goes both ways"),
        (line(8, 36, 44, 36, 1.2), "thin line: it goes one way"),
        (line(8, 58, 44, 58, 1.6, QUIET), "dots: not active; no line: not marked"),
        (line(8, 80, 44, 80, 2, LED, TEAL), "dashes: one is known through the other"),
        (_mark(26, 104, "8", is_square=True), "square: someone who is paid to help"),
    )
    return [part for row, (mark, said) in enumerate(rows) for part in (mark, words(52, 19 + 22 * row, said, size=13))]


def _drawn(map_: Map, angles: dict[int, float], top: float, reach: float) -> list[str]:
    x0, y0 = WIDTH / 2, top + reach + 44
    places = {
        tie: (x0 + RADII[ring] * cos(angles[tie]), y0 + RADII[ring] * sin(angles[tie]))
        for tie in map_.ties
        for ring in [map_.graph.nodes[tie]["ring"]]
    }
    parts = [words(8, top + 16, map_.name, weight="bold")]
    parts += [
        f'<circle cx="{x0:g}" cy="{y0:g}" r="{RADII[ring]:g}" fill="none" stroke="currentColor" stroke-opacity="0.35"/>'
        for ring in (1, 2, 3)
    ]
    for tie, (x, y) in places.items():
        if map_.graph.has_edge(tie, ME) or map_.graph.has_edge(ME, tie):
            width = 4 if goes_both_ways(map_, tie) else 1.2
            quiet = "" if map_.graph.nodes[tie]["active"] else QUIET
            parts.append(line(x0, y0, x, y, width, quiet))
    parts += [line(*places[one], *places[other], 2, LED, TEAL) for one, other in map_.introductions.edges]
    parts += [_mark(*places[tie], str(tie), is_square=map_.graph.nodes[tie]["kind"] == SERVICE) for tie in places]
    return [*parts, _mark(x0, y0, ME)]


def _mark(x: float, y: float, said: str, *, is_square: bool = False) -> str:
    shape = (
        f'<rect x="{x - 12:.4g}" y="{y - 12:.4g}" width="24" height="24"'
        if is_square
        else f'<circle cx="{x:.4g}" cy="{y:.4g}" r="13"'
    )
    return (
        f'{shape} fill="#fff" stroke="{TEAL}" stroke-width="2"/>'
        f'<text x="{x:.4g}" y="{y + 4.5:.4g}" text-anchor="middle" font-size="12" fill="#1d2b30">{said}</text>'
    )
