"""How a field looks when it is marked: drawn here, so that it looks the same in every reader and in black and white."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Point = tuple[float, float]

_INK = "0 g 0 G"
_ROUND = 0.5523
"""How far the handles of a curve stand from its ends in a quarter of a circle of radius 1."""


def marked(shape: str, width: float, height: float) -> bytes:
    """Return what is drawn on a place of so many points when it is marked: `tick`, `circle`, `triangle` or `square`."""
    side = min(width, height)
    left, bottom = (width - side) / 2, (height - side) / 2

    def at(x: float, y: float) -> str:
        return f"{left + x * side:.2f} {bottom + y * side:.2f}"

    return f"q {_INK} {side * 0.13:.2f} w 1 J 1 j {_SHAPES[shape](at)} Q".encode("ascii")


def _tick(at: Callable[[float, float], str]) -> str:
    return f"{at(0.2, 0.5)} m {at(0.42, 0.26)} l {at(0.82, 0.8)} l S"


def _triangle(at: Callable[[float, float], str]) -> str:
    return f"{at(0.5, 0.72)} m {at(0.74, 0.22)} l {at(0.26, 0.22)} l h f"


def _square(at: Callable[[float, float], str]) -> str:
    return f"{at(0.28, 0.28)} m {at(0.72, 0.28)} l {at(0.72, 0.72)} l {at(0.28, 0.72)} l h f"


def _circle(at: Callable[[float, float], str], radius: float = 0.27) -> str:
    turns = ((1, 0), (0, 1), (-1, 0), (0, -1))

    def point(x: float, y: float) -> str:
        return at(0.5 + radius * x, 0.5 + radius * y)

    drawn = f"{point(1, 0)} m "
    for (x, y), (u, v) in zip(turns, (*turns[1:], turns[0]), strict=True):
        drawn += f"{point(x + _ROUND * u, y + _ROUND * v)} {point(u + _ROUND * x, v + _ROUND * y)} {point(u, v)} c "
    return drawn + "f"


_SHAPES: Mapping[str, Callable[[Callable[[float, float], str]], str]] = {
    "tick": _tick,
    "circle": _circle,
    "triangle": _triangle,
    "square": _square,
}
IN_DINGBATS: Mapping[str, str] = {"tick": "4", "circle": "l", "triangle": "s", "square": "n"}
"""The sign of each in the font Zapf Dingbats, for readers that draw marks by themselves."""
