"""Files that people write, read as text: what cannot be read is named with its line, and nothing is guessed."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from alongside.content.problems import Problems

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.M)
_LEFT_OVER = re.compile(r"^={7}$", re.M)  # of a conflict whose other marks were taken out
_HIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ud800-\udfff"
    "\ufeff\ufffe\uffff"
)
HIDDEN = re.compile(f"[{_HIDDEN}]")
"""What no editor shows and no form of the manual has a place for."""
_INVISIBLE = re.compile(f"[{_HIDDEN}\U000f0000-\U0010ffff]")  # private ones stand for shielded signs (literal.py)


def read_text(root: Path, path: PurePosixPath, problems: Problems) -> str | None:
    """Return the text of a file with plain line ends; None where it cannot be read, and `problems` says why."""
    try:
        data = (root / path).read_bytes()
    except OSError as fault:
        why = "it is not there" if isinstance(fault, FileNotFoundError) else f"it cannot be opened ({fault.strerror})"
        problems.add(path, 1, "file-unreadable", why=why)
        return None
    text, faults = decode(data)
    for line, why in faults:
        problems.add(path, line, "file-unreadable", why=why)
    return None if faults else text


def decode(data: bytes) -> tuple[str, list[tuple[int, str]]]:
    """Return bytes as text, and what is wrong with them, each with its line. A mark at the start is none."""
    if data.startswith(_UTF_16) or b"\0" in data[1:4:2] or b"\0" in data[:4:2]:
        return "", [(1, "it is saved as UTF-16: save it again with the encoding UTF-8")]
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return "", list(_other_encoding(data))
    return text, [*_invisible(text), *_conflicts(text)]


def _other_encoding(data: bytes) -> Iterator[tuple[int, str]]:
    """Yield each line that is not UTF-8, with how Windows would read it: most likely it was saved there."""
    for number, line in enumerate(data.splitlines(), 1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as fault:
            begin = line.rfind(b" ", 0, fault.start) + 1
            word = line[begin:].split(b" ")[0].decode("cp1252", "replace")[:30].strip()
            why = (
                f"it is not saved as UTF-8 (an older encoding of Windows, ANSI, reads “{word}” here):"
                " save it again with the encoding UTF-8, and look at this line"
            )
            yield number, why


def invisible_fault(sign: str) -> str:
    """Return what to do about a character that cannot be seen."""
    return f"take out the invisible character U+{ord(sign):04X} in this line"


def _invisible(text: str) -> Iterator[tuple[int, str]]:
    for found in _INVISIBLE.finditer(text):
        yield text.count("\n", 0, found.start()) + 1, invisible_fault(found[0])


def _conflicts(text: str) -> Iterator[tuple[int, str]]:
    for found in [*_CONFLICT.finditer(text)] or _LEFT_OVER.finditer(text):
        why = f"two versions were never merged: keep one of them, and take out this line of {found[0].strip()}"
        yield text.count("\n", 0, found.start()) + 1, why
