"""What Word would find wrong with a file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator


@cache
def _validator() -> OpenXmlValidator:
    """One for all files, as it learns all of Word's rules anew whenever it is made."""
    return OpenXmlValidator(file_format=FileFormat.OFFICE_2019)


def word_faults(file: Path) -> list[str]:
    return [str(error) for error in _validator().validate(str(file)).errors]
