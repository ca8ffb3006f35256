"""One person's connection map, then and now, as a graph: what goes both ways, and who led to whom."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alongside.evaluation.reading import INVENTED, Trouble, day, read, whole_number

try:
    import networkx as nx
except ModuleNotFoundError:
    raise Trouble(
        "This notebook needs networkx. Type  pip install networkx  in a terminal, and run it again."
    ) from None

ME = "me"
RINGS = {1: "first ring", 2: "second ring", 3: "third ring", 4: "no ring yet"}
SERVICE = "service"
COLUMNS = ["map", "connection", "kind", "ring", "often", "comes", "goes", "through", "active"]


@dataclass
class Map:
    """A map as it was on a day, or as it is now."""

    name: str
    graph: nx.DiGraph
    """An edge from a connection to `me` is what comes, and one back what goes; `through` leads from whom to whom."""

    @property
    def ties(self) -> list[int]:
        """The numbers of the connections."""
        return sorted(node for node in self.graph if node != ME)

    @property
    def introductions(self) -> nx.DiGraph:
        """Who led to whom, without the person in the middle."""
        led = [(one, other) for one, other, how in self.graph.edges(data="how") if how == "through"]
        known = nx.DiGraph(led)
        known.add_nodes_from(self.ties)
        return known


def read_maps(file: Path) -> list[Map]:
    """Return the maps of a file, the oldest first, and last the map as it is now."""
    sheet = read(file, COLUMNS)
    at = {head.lower(): column for column, head in enumerate(sheet.heads)}
    graphs: dict[str, nx.DiGraph] = {}
    through: list[tuple[nx.DiGraph, int, int]] = []
    for line_, cells in sheet.rows:
        cell = {name: cells[at[name]] for name in COLUMNS}
        name = "now" if cell["map"].lower() == "now" else day(cell["map"], sheet.place(line_, at["map"]))
        graph = graphs.setdefault(name, nx.DiGraph())
        graph.add_node(ME)
        number = whole_number(cell["connection"], 1, 999, sheet.place(line_, at["connection"]))
        if number is None or not name or number in graph:
            raise Trouble(
                f"{sheet.name}, line {line_}: each line needs a map, and a number that no other line of that map has."
            )
        ring = whole_number(cell["ring"], 1, 3, sheet.place(line_, at["ring"])) or 4
        graph.add_node(number, kind=cell["kind"].lower(), ring=ring, active=cell["active"].lower() != "no")
        if cell["comes"]:
            graph.add_edge(number, ME, how="comes")
        if cell["goes"]:
            graph.add_edge(ME, number, how="goes")
        if led := re.fullmatch(r"(\d+)([.,]0+)?", cell["through"]):
            through.append((graph, int(led[1]), number))
    for graph, one, other in through:
        if one in graph and one != other:
            graph.add_edge(one, other, how="through")
    return [Map(_called(name), graphs[name]) for name in sorted(graphs)]  # figures come before letters: `now` is last


def _called(day_: str) -> str:
    return day_ if day_ == "now" else f"{date.fromisoformat(day_).day} {date.fromisoformat(day_):%B %Y}"


def then_and_now(file: Path) -> tuple[Map, Map]:
    """Return the first map of a file and the last."""
    maps = read_maps(file)
    if len(maps) < 2:
        raise Trouble(
            f"{file.name} holds only one map. Save a copy of today’s map, and when it has changed, save the file again."
        )
    return maps[0], maps[-1]


def owner(file: Path) -> str:
    """Return whose map it is, which says so where somebody is invented."""
    return "Invented map" if INVENTED in file.name else "The map"


def goes_both_ways(map_: Map, tie: int) -> bool:
    """Return whether something comes from a connection and something goes there."""
    return bool(map_.graph.has_edge(tie, ME) and map_.graph.has_edge(ME, tie))


def _longest(map_: Map) -> int:
    """Return how many introductions lie behind one another; a circle of introductions counts as one step."""
    return int(nx.dag_longest_path_length(nx.condensation(map_.introductions)))


def _together(map_: Map) -> int:
    groups = nx.weakly_connected_components(map_.introductions)
    return sum(len(group) > 1 for group in groups)


MEASURES: dict[str, Callable[[Map], int]] = {
    "connections": lambda map_: len(map_.ties),
    "in the first ring": lambda map_: sum(map_.graph.nodes[tie]["ring"] == 1 for tie in map_.ties),
    "beyond paid services": lambda map_: sum(map_.graph.nodes[tie]["kind"] != SERVICE for tie in map_.ties),
    "active": lambda map_: sum(map_.graph.nodes[tie]["active"] for tie in map_.ties),
    "something goes both ways": lambda map_: sum(goes_both_ways(map_, tie) for tie in map_.ties),
    "known through another connection": lambda map_: sum(map_.introductions.in_degree(tie) > 0 for tie in map_.ties),
    "groups that know each other": _together,
    "most introductions in a row": _longest,
}


def measures_rows(then: Map, now: Map) -> list[list[str]]:
    """Return what can be counted, then and now."""
    return [[name, str(measure(then)), str(measure(now))] for name, measure in MEASURES.items()]


def state(map_: Map, tie: int) -> str:
    """Return what a map says of a connection, in words."""
    if tie not in map_.graph:
        return "not on the map"
    node = map_.graph.nodes[tie]
    ways = {
        (True, True): "goes both ways",
        (True, False): "comes to me",
        (False, True): "goes from me",
        (False, False): "direction not marked",
    }
    way = ways[map_.graph.has_edge(tie, ME), map_.graph.has_edge(ME, tie)]
    return ", ".join([RINGS[node["ring"]], way, *([] if node["active"] else ["not active"])])


def connection_rows(then: Map, now: Map) -> list[list[str]]:
    """Return each connection by its number, then and now."""
    rows = []
    for tie in sorted({*then.ties, *now.ties}):
        place = now if tie in now.graph else then
        kind = place.graph.nodes[tie]["kind"] or "no kind"
        led = ", ".join(map(str, sorted(place.introductions.predecessors(tie))))
        rows.append([f"{tie}: {kind}", state(then, tie), state(now, tie), f"through {led}" if led else ""])
    return rows


def changes(then: Map, now: Map) -> list[str]:
    """Return what has changed, in sentences that praise nothing and blame nothing."""
    kept = [tie for tie in now.ties if tie in then.graph]
    lists: Sequence[tuple[str, list[int]]] = (
        ("New on the map", [tie for tie in now.ties if tie not in then.graph]),
        ("No longer on the map", [tie for tie in then.ties if tie not in now.graph]),
        ("Closer", [tie for tie in kept if now.graph.nodes[tie]["ring"] < then.graph.nodes[tie]["ring"]]),
        ("Further away", [tie for tie in kept if now.graph.nodes[tie]["ring"] > then.graph.nodes[tie]["ring"]]),
        ("Goes both ways now", [t for t in kept if goes_both_ways(now, t) and not goes_both_ways(then, t)]),
        ("No longer goes both ways", [t for t in kept if goes_both_ways(then, t) and not goes_both_ways(now, t)]),
        ("Led to someone or something new", _openers(then, now)),
    )
    return [f"{name}: {', '.join(map(str, ties))}." for name, ties in lists if ties] or ["Nothing has changed."]


def _openers(then: Map, now: Map) -> list[int]:
    """Return through whom something new has come, from the new connection back to whoever was there before."""
    fresh = [tie for tie in now.ties if tie not in then.graph]
    behind = {one for tie in fresh for one in nx.ancestors(now.introductions, tie)}
    return sorted(one for one in behind if one in then.graph)
