"""The notebooks of the evaluation on files as people really have them, whole or not."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path

import pytest
from notebooks import shown_by

from alongside.evaluation.reading import Trouble, day, find, read, whole_number

Run = Callable[[str, dict[str, str | bytes]], str]
GRID = "person,I can begin (then),I can begin (now)\r\n"
SIX = "".join(
    f"{person},{then},{now}\r\n"
    for person, (then, now) in enumerate([(4, 7), (6, 8), (7, 7), (8, 7), (3, 6), (5, 9)], 1)
)


@pytest.fixture
def notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that shows what a notebook makes of files beside it."""

    def shows(name: str, files: dict[str, str | bytes]) -> str:
        for file, content in files.items():
            (tmp_path / file).write_bytes(content if isinstance(content, bytes) else content.encode())
        return shown_by(name, tmp_path, monkeypatch)

    return shows


def refusal(run: Callable[[], str]) -> str:
    """Return the words with which a notebook stops, which are those of its own class of fault."""
    with pytest.raises(Exception) as refused:
        run()
    assert type(refused.value).__name__ == "Trouble"
    return str(refused.value)


def of_the_grid(notebook: Run, content: str | bytes) -> str:
    return notebook("confidence", {"before-and-after-2026-11-29.csv": content})


class TestTheGrid:
    @pytest.mark.parametrize(
        "content",
        [
            (GRID + SIX).encode("utf-8-sig"),
            (GRID + SIX).replace(",", ";").encode("utf-8-sig"),
            ("sep=;\r\n" + GRID + SIX).replace(",", ";").encode("cp1252"),
            codecs.BOM_UTF16_LE + (GRID + SIX).replace(",", "\t").encode("utf-16-le"),
            (GRID + SIX + ",,\r\n\r\n").replace("\r\n", "\n").encode(),
            (GRID + SIX).replace("person", "Person ").encode(),
        ],
        ids=["as saved", "semicolons", "sep and Windows letters", "Unicode text of Excel", "empty rows", "capitals"],
    )
    def test_is_counted_however_a_spreadsheet_saved_it(self, notebook: Run, content: bytes) -> None:
        said = of_the_grid(notebook, content)
        assert "I can begin: of 6 people, 4 went up, 1 stayed the same and 1 went down." in said
        assert "<td>6</td><td>4</td><td>1</td><td>1</td><td>5.5</td><td>7</td>" in said

    def test_is_not_summed_up_for_fewer_than_five(self, notebook: Run) -> None:
        said = of_the_grid(notebook, GRID + "1,4,7\r\n")
        assert "fewer than 5 people gave both ratings" in said
        assert "too few" in said and "Too few people." in said and "went up, 0" not in said

    def test_counts_nobody_who_left_a_rating_out_and_says_how_many(self, notebook: Run) -> None:
        said = of_the_grid(notebook, GRID + SIX + "7,5,\r\n8,,\r\n9,,4\r\n")
        assert "of 6 people" in said
        assert "3 people did not give both ratings." in said

    def test_shows_nobody_of_the_column_person_and_runs_no_markup(self, notebook: Run) -> None:
        said = of_the_grid(notebook, GRID.replace("begin", "<b>begin") + SIX.replace("1,4", "Anna Smith,4"))
        assert "Anna" not in said
        assert "<b>" not in said and "&lt;b&gt;begin" in said

    def test_names_no_line_twice_as_one(self, notebook: Run) -> None:
        twice = "person,A (then),A (now),A (then),A (now)\r\n" + "".join(f"{n},1,2,5,4\r\n" for n in range(5))
        said = of_the_grid(notebook, twice)
        assert "A: of 5 people, 5 went up" in said and "0 stayed the same and 5 went down" in said

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            ("", "is empty"),
            ("\ufeff\r\n", "is empty"),
            (GRID, "has headings, and nothing below them"),
            ("name,A (then),A (now)\r\nx,1,2\r\n", "no column called “person”. Its first line reads: name, A (then)"),
            ("person,A,B\r\n1,4,5\r\n", "no column that ends in “(then)”"),
            ("person,A (then)\r\n1,4\r\n", "no column “A (now)” after it"),
            (
                GRID + SIX + "7,eleven,3\r\n",
                "line 8, column “I can begin (then)”: “eleven” is not a whole number from 0 to 10",
            ),
            (GRID + "1,4,11\r\n", "“11” is not a whole number from 0 to 10"),
            (GRID + "1,4,6.5\r\n", "“6.5” is not a whole number from 0 to 10"),
            (b"PK\x03\x04\x00", "is not a CSV file"),
        ],
    )
    def test_that_cannot_be_counted_is_refused_in_words(self, notebook: Run, content: str | bytes, words: str) -> None:
        assert words in refusal(lambda: of_the_grid(notebook, content))


class TestWhichFile:
    def test_is_ones_own_even_if_the_invented_one_is_there(self, notebook: Run) -> None:
        invented = GRID.replace("begin", "invent") + SIX
        said = notebook(
            "confidence", {"before-and-after-invented.csv": invented, "before-and-after-2026-11-29.csv": GRID + SIX}
        )
        assert "invent" not in said.lower() and "Our group" in said

    def test_is_said_to_be_invented_where_it_is(self, notebook: Run) -> None:
        assert "Invented trainees" in notebook("confidence", {"before-and-after-invented.csv": GRID + SIX})

    def test_is_asked_for_where_there_is_none(self, notebook: Run) -> None:
        assert "There is no file before-and-after*.csv beside" in refusal(lambda: notebook("confidence", {}))

    def test_is_not_passed_over_where_it_is_a_workbook_of_excel(self, notebook: Run) -> None:
        files: dict[str, str | bytes] = {
            "before-and-after-may.xlsx": b"PK",
            "before-and-after-invented.csv": GRID + SIX,
        }
        said = refusal(lambda: notebook("confidence", files))
        assert said.startswith("before-and-after-may.xlsx is an Excel workbook.")


class TestCells:
    @pytest.mark.parametrize(
        ("cell", "number"), [("", None), ("7", 7), ("+1", 1), ("-2", -2), ("\u22122", -2), ("4.0", 4), ("4,0", 4)]
    )
    def test_hold_whole_numbers_as_spreadsheets_write_them(self, cell: str, number: int | None) -> None:
        assert whole_number(cell, -2, 10, "here") == number

    @pytest.mark.parametrize(
        ("cell", "iso"),
        [
            ("", ""),
            ("2026-05-04", "2026-05-04"),
            ("04/05/2026", "2026-05-04"),
            ("4/5/26", "2026-05-04"),
            ("4.5.2026", "2026-05-04"),
        ],
    )
    def test_hold_days_as_british_spreadsheets_write_them(self, cell: str, iso: str) -> None:
        assert day(cell, "here") == iso

    @pytest.mark.parametrize("cell", ["May", "2026", "2026-13-01", "31/02/2026", "2026-5"])
    def test_that_hold_no_day_are_refused(self, cell: str) -> None:
        with pytest.raises(Trouble, match="is not a date"):
            day(cell, "here")

    def test_lose_the_guard_against_sums(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text("person,x\n\u200b@home,\u200b=1\n", "utf-8")
        assert read(tmp_path / "a.csv", ["person"]).rows == [(2, ["@home", "=1"])]

    def test_find_takes_the_newest_by_name_last(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        for name in ("a-2026-05-04.csv", "a-2026-11-20.csv"):
            Path(name).write_text("x", "utf-8")
        assert [file.name for file in find("a*.csv", "somewhere")] == ["a-2026-05-04.csv", "a-2026-11-20.csv"]
