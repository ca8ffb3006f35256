"""The file that was exported: which one it is, and its rows, however a spreadsheet has saved it since."""

import csv
import io
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

INVENTED = "invented"
GUARD = "\u200b"
"""Stands before words that a spreadsheet would take for a sum."""
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
YEARS = range(2000, 2100)
"""Years in which somebody can have answered. All others were typed wrongly."""


class Trouble(Exception):
    """What is wrong with a file, in words that are shown alone; nothing below it is run."""

    def _render_traceback_(self) -> list[str]:
        """Return what a notebook shows in place of a traceback."""
        return [str(self)]


@dataclass
class Sheet:
    """A file as rows; each row has the number of its line in the file."""

    name: str
    heads: list[str]
    rows: list[tuple[int, list[str]]]

    def column(self, head: str) -> int:
        """Return where a column stands."""
        return [each.lower() for each in self.heads].index(head)

    def place(self, line: int, column: int) -> str:
        """Return where a cell stands, for people to find it."""
        return f"{self.name}, line {line}, column “{self.heads[column]}”"


def find(pattern: str, saved_from: str) -> list[Path]:
    """Return the files beside the notebook, one's own before the invented ones."""
    found = sorted(Path().glob(pattern))
    own = [file for file in found if INVENTED not in file.name]
    books = [file for file in sorted(Path().glob(pattern.replace(".csv", ".xls*"))) if "~" not in file.name]
    if books and not own:
        raise Trouble(f"{books[0].name} is an Excel workbook. Open it, choose Save as, and then “CSV UTF-8”.")
    if not found:
        raise Trouble(
            f"There is no file called {pattern} in the folder of this notebook. Save it from {saved_from}, put it into "
            "that folder, and choose Run all cells again."
        )
    return own or found


def newest(files: list[Path]) -> Path:
    """Return the file that was saved last."""
    return max(files, key=lambda file: (file.stat().st_mtime, file.name))


def read(file: Path, wanted: list[str]) -> Sheet:
    """Return the rows of a file that has the wanted columns, whatever stands between its cells."""
    text = re.sub(r"^sep=.\r?\n", "", _text(file))
    if not text.strip():
        raise Trouble(f"{file.name} is empty. Save it again from the page where you made it.")
    sheet, too_long = _rows(file.name, text, max(",;\t", key=lambda each: _fit(text, each, wanted)))
    missing = [f"“{head}”" for head in wanted if head not in _known(sheet, wanted)]
    if missing:
        raise Trouble(
            f"{file.name} has no column called {' or '.join(missing)}. Its first line reads: "
            f"{', '.join(sheet.heads)[:200]}. Save it "
            "again from the page where you made it, and leave its first line as it is."
        )
    if too_long:
        raise Trouble(f"{file.name}, line {too_long}: there are more cells than headings in the first line.")
    if not sheet.rows:
        raise Trouble(f"{file.name} has headings but nothing below them.")
    return sheet


def _text(file: Path) -> str:
    content = file.read_bytes()
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    if content[:2] == b"PK" or b"\0" in content:
        raise Trouble(
            f"{file.name} is not a CSV file. Open it in your spreadsheet, choose Save as, and then “CSV UTF-8”."
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _fit(text: str, separator: str, wanted: list[str]) -> tuple[int, int]:
    """Return how many columns are found, the wanted ones first, if this stands between cells."""
    csv.field_size_limit(max(len(text), csv.field_size_limit()))
    heads = next((row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if any(row)), [])
    return len(_known(Sheet("", [_bare(head) for head in heads], []), wanted)), len(heads)


def _rows(name: str, text: str, separator: str) -> tuple[Sheet, int]:
    """Return the rows below the headings, the first row with words in it, and the first line with too many cells."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    sheet = Sheet(name, [], [])
    begins, too_long = 1, 0
    try:
        for cells in reader:
            bare = [_bare(cell) for cell in cells]
            if not sheet.heads:
                sheet.heads = bare if any(bare) else []
            elif any(bare):
                too_long = too_long or (reader.line_num if any(bare[len(sheet.heads) :]) else 0)
                missing = len(sheet.heads) - len(bare)
                sheet.rows.append((reader.line_num, bare[: len(sheet.heads)] + [""] * missing))
            begins = reader.line_num + 1
    except csv.Error:
        raise Trouble(
            f'{name}, line {begins}: a quotation mark (") is missing, or there is one too many. Put it right, or save '
            "the file again from the page where you made it."
        ) from None
    return sheet, too_long


def _bare(cell: str) -> str:
    return cell.strip().removeprefix(GUARD).replace("\u00a0", " ").strip()


def _known(sheet: Sheet, wanted: list[str]) -> list[str]:
    return [head for head in wanted if head in [each.lower() for each in sheet.heads]]


def marks(sheet: Sheet, head: str) -> list[str]:
    """Return what a column says of each row, such as whose it is: the same words for the same, also 1 for 01.

    All rows may leave it empty, as in a file of one person. Nobody knows who is meant where only some do.
    """
    if head not in _known(sheet, [head]):
        return [""] * len(sheet.rows)
    column = sheet.column(head)
    found = [re.sub(r"^0*(\d+)([.,]00?)?$", r"\1", cells[column]).casefold() for _, cells in sheet.rows]
    if any(found) and not all(found):
        place = sheet.place(sheet.rows[found.index("")][0], column)
        raise Trouble(f"{place}: there is nothing here, but other lines have a number. Give this line its number too.")
    return found


def whole_number(cell: str, low: int, high: int, place: str) -> int | None:
    """Return the whole number of a cell, or None where the cell is empty."""
    written = cell.replace("\u2212", "-").replace("\u2013", "-")
    if not written:
        return None
    if not re.fullmatch(r"[+-]?\d{1,3}([.,]0+)?", written) or not low <= int(re.split("[.,]", written)[0]) <= high:
        raise Trouble(f"{place}: “{cell}” is not a whole number from {low} to {high}.")
    return int(re.split("[.,]", written)[0])


def day(cell: str, place: str) -> str:
    """Return a date as 2026-05-04, also where a spreadsheet has written it otherwise; nothing for an empty cell."""
    if not cell:
        return ""
    words = re.sub(r"(?i)^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +", "", cell)
    words = re.sub(r"(?i)[T ,]+\d{1,2}:\d\d(:\d\d([.]\d+)?)?( ?[ap]m|Z|[+-]\d\d:?\d\d)?$", "", words)
    british = re.fullmatch(r"(?i)(\d{1,2})(?:st|nd|rd|th)?[/. -]+(\d{1,2}|[a-z]{3,})[/. ,-]+(\d{2}|\d{4})", words)
    year, month, number = reversed(british.groups()) if british else [*re.split("[-/.]", words), "", ""][:3]
    named = [each for each, name in enumerate(MONTHS, 1) if len(month) > 2 and name.startswith(month.lower())]
    try:
        if re.fullmatch(r"\d{5}([.,]\d+)?", words):
            found = date(1899, 12, 30) + timedelta(int(words[:5]))  # days since then are what Excel keeps
        else:
            found = date(int(year) + (2000 if len(year) == 2 else 0), named[0] if named else int(month), int(number))
        if found.year in YEARS:
            return found.isoformat()
    except (ValueError, OverflowError):
        pass
    raise Trouble(f"{place}: “{cell}” is not a date. Write it like 2026-05-04.")
