"""What the YAML parser complains of, in plain words and at the line where the slip was made.

The parser names the place where it could not go on: of a quotation mark that was never closed, that may be twenty
lines too low. The true line is found from the tokens that it had read by then.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml


class Place(NamedTuple):
    """A line, and what is wrong there."""

    line: int
    why: str


MISSING_QUOTE = "a quotation mark opens here and is never closed"
_COLON = "words with a colon in them go between quotes"
_CURLY = "words with a colon in them go between straight quotation marks, and not between curly ones"
_BRACKET = "a bracket is not closed"
_INDENT = "it is indented differently from the lines that it belongs to: begin it where they begin"
_TAB = "it is indented with a tab: use spaces"
_BRACKETS = "words with a colon, comma or bracket in them go between quotes, and every bracket is closed"
_NO_KEY = "it has no key: write  key: words , with a space after the colon, or indent it if the line above goes on here"
_HYPHEN = "begin an entry of a list with a hyphen and a space:  - words"
_BULLET = re.compile(r"\s*(?:[\u2010-\u2015\u2212•‣◦▪●○·*]\s*|-(?=[\w{[]))\S")
"""What word processors and habits put before an entry, and YAML does not know."""
_OPENS = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_CLOSES = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)


def explain(fault: yaml.YAMLError, text: str) -> Place:
    """Return the line, counted from 0, and in plain words what is wrong with it."""
    place = _explain(fault, text)
    return place._replace(why=_HYPHEN) if _BULLET.match(text.split("\n")[place.line]) else place


def _explain(fault: yaml.YAMLError, text: str) -> Place:
    if not isinstance(fault, yaml.MarkedYAMLError) or not (mark := fault.problem_mark or fault.context_mark):
        position = getattr(fault, "position", 0)
        return Place(text.count("\n", 0, position), "it holds a character that cannot stand there: take it out")
    rows = text.split("\n")
    line = min(mark.line, len(rows) - 1)
    problem, context = fault.problem or "", fault.context or ""
    began = fault.context_mark.line if fault.context_mark else line
    if "quoted scalar" in context and "end of stream" in problem:
        return Place(began, MISSING_QUOTE)
    if "\\t" in problem or "\t" in _margin(rows[line]):
        if "\t" in _margin(rows[line]):
            return Place(line, _TAB)
        where = "before the value" if re.search(r"(?:[:-]|^) *\t", rows[line]) else "among the words"
        return Place(line, f"there is a tab {where}: use a space")
    quote, bracket, closed = _before(text, mark.index)
    if quote is not None and "escape" not in problem:
        return Place(quote, MISSING_QUOTE)
    if "flow" in context:
        whole = began == line and _balanced(rows[line])
        return Place(began, _BRACKETS if whole else _BRACKET)
    if bracket is not None and bracket < line:
        return Place(bracket, _BRACKET)
    if "quoted scalar" not in context and "could not find expected ':'" in problem:
        return Place(began, _NO_KEY)
    if "mapping values are not allowed" in problem:
        return _colon(rows, line, mark.column)
    if closed == line and "block end" in problem:
        return Place(line, _after_quote(rows[line], mark.column))
    if "block end" in problem and rows[line][: mark.column].strip():
        return Place(line, _BRACKETS)
    return Place(line, next((why for known, why in _PLAIN if known(problem, context)), _INDENT))


_PLAIN: tuple[tuple[Callable[[str, str], bool], str], ...] = (
    (lambda p, c: "escape" in p, "between double quotation marks \\ means something else: use single ones"),
    (lambda p, c: "cannot start any token" in p, "a value may not begin with this character: put it between quotes"),
    (lambda p, c: "sequence entries are not allowed" in p, "begin a list on the line below its key"),
    (lambda p, c: "alias" in c, "a value that begins with * goes between quotes"),
    (lambda p, c: "anchor" in c, "a value that begins with & goes between quotes"),
    (lambda p, c: "tag" in c or "tag" in p, "a value that begins with ! goes between quotes"),
    (lambda p, c: "directive" in c, "a line may not begin with %: put the value between quotes"),
    (lambda p, c: "block scalar" in c, "nothing else can be on the line after | or >"),
    (lambda p, c: "node content" in p, "a value is missing here"),
)


def _after_quote(row: str, column: int) -> str:
    """Return what to do where words go on behind a quotation mark that ends them."""
    before, after = row[:column].rstrip()[-1:], row[column : column + 1]
    if before == "'" and row[column - 1 : column] == "'" and after.isalpha():
        return "an apostrophe ends words between single quotation marks: put double ones around them"
    if before == '"' and '"' in row[column:]:
        return "quotation marks within the words end them: write these as “ and ”"
    return "there are words after the closing quotation mark: put the whole value between one pair of them"


def _margin(row: str) -> str:
    return row[: len(row) - len(row.lstrip())]


def _balanced(row: str) -> bool:
    return row.count("[") == row.count("]") and row.count("{") == row.count("}")


def _colon(rows: list[str], line: int, column: int) -> Place:
    """Tell a colon among the words of a value from a key that stands where none can."""
    if re.search(r":\s", rows[line][:column]):
        return Place(line, _CURLY if re.search(r":\s+[“”‘’„«]", rows[line][:column]) else _COLON)
    above = next((n for n in range(line - 1, -1, -1) if rows[n].strip() and not rows[n].lstrip().startswith("#")), None)
    if above is not None and len(_margin(rows[above])) >= len(_margin(rows[line])):
        return Place(above, _NO_KEY)
    return Place(line, _INDENT)


def _before(text: str, index: int) -> tuple[int | None, int | None, int | None]:
    """Return from what was read before a place: the line of a quotation mark that was closed on a later line, just
    before it; the line of the last bracket still open; and the line of the last closing quotation mark."""
    quoted: yaml.ScalarToken | None = None
    brackets: list[int] = []
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if token.start_mark.index >= index:
                break
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                quoted = token
            elif isinstance(token, _OPENS):
                brackets.append(token.start_mark.line)
            elif isinstance(token, _CLOSES) and brackets:
                brackets.pop()
    except yaml.YAMLError:
        pass  # it stops where the parser stopped
    if quoted is None:
        return None, brackets[-1] if brackets else None, None
    first, last = quoted.start_mark.line, quoted.end_mark.line
    here = text.count("\n", 0, index)
    return (first if first < last and last == here else None, brackets[-1] if brackets else None, last)
