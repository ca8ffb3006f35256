"""The file that was exported: which one it is, and its rows, however a spreadsheet has saved it since."""

import csv
import io
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

INVENTED = "invented"
GUARD = "\u200b"
"""Stands before words that a spreadsheet would take for a sum."""


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
    sheets = [_rows(file.name, text, separator) for separator in ",;\t"]
    sheet = max(sheets, key=lambda each: (len(_known(each, wanted)), len(each.heads)))
    missing = [f"“{head}”" for head in wanted if head not in _known(sheet, wanted)]
    if missing:
        raise Trouble(
            f"{file.name} has no column called {' or '.join(missing)}. Its first line reads: "
            f"{', '.join(sheet.heads)[:200]}. Save it "
            "again from the page where you made it, and leave its first line as it is."
        )
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


def _rows(name: str, text: str, separator: str) -> Sheet:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    heads = [_bare(head) for head in next(reader)]
    rows = []
    for cells in reader:
        bare = [_bare(cell) for cell in cells[: len(heads)]]
        if any(bare):
            rows.append((reader.line_num, bare + [""] * (len(heads) - len(bare))))
    return Sheet(name, heads, rows)


def _bare(cell: str) -> str:
    return cell.strip().removeprefix(GUARD).replace("\u00a0", " ").strip()


def _known(sheet: Sheet, wanted: list[str]) -> list[str]:
    return [head for head in wanted if head in [each.lower() for each in sheet.heads]]


def whole_number(cell: str, low: int, high: int, place: str) -> int | None:
    """Return the whole number of a cell, or None where the cell is empty."""
    written = cell.replace("\u2212", "-")
    if not written:
        return None
    if not re.fullmatch(r"[+-]?\d{1,3}([.,]0+)?", written) or not low <= int(re.split("[.,]", written)[0]) <= high:
        raise Trouble(f"{place}: “{cell}” is not a whole number from {low} to {high}.")
    return int(re.split("[.,]", written)[0])


def day(cell: str, place: str) -> str:
    """Return a date as 2026-05-04, also where Excel has made 04/05/2026 of it; nothing where the cell is empty."""
    if not cell:
        return ""
    british = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})", cell)
    year, month, number = reversed(british.groups()) if british else [*cell.split("-"), "", ""][:3]
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(number)).isoformat()
    except ValueError:
        raise Trouble(f"{place}: “{cell}” is not a date, such as 2026-05-04.") from None
