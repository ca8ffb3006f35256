"""The notebooks of the evaluation on files as people really have them, whole or not."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from notebooks import shown_by

from alongside.evaluation.intervals import mean_change, students_t, wilson
from alongside.evaluation.reading import Trouble, day, find, newest, read, whole_number

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
            (GRID + SIX).replace("\r\n", "\r").encode(),
            ("\r\n,,\r\n" + GRID + SIX).encode(),
        ],
        ids=[
            "as saved",
            "semicolons",
            "sep and Windows letters",
            "Unicode text of Excel",
            "empty rows",
            "capitals",
            "line ends of an old Mac",
            "empty rows above",
        ],
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
            (GRID, "has headings but nothing below them"),
            ("name,A (then),A (now)\r\nx,1,2\r\n", "no column called “person”. Its first line reads: name, A (then)"),
            ("Team A\r\n" + GRID + SIX, "no column called “person”. Its first line reads: Team A"),
            ("person,A,B\r\n1,4,5\r\n", "no column that ends in “(then)”"),
            ("person,A (then)\r\n1,4\r\n", "no column “A (now)” after it"),
            (
                GRID + SIX + "7,eleven,3\r\n",
                "line 8, column “I can begin (then)”: “eleven” is not a whole number from 0 to 10",
            ),
            (GRID + "1,4,11\r\n", "“11” is not a whole number from 0 to 10"),
            (GRID + "1,4,6.5\r\n", "“6.5” is not a whole number from 0 to 10"),
            (GRID + SIX + '"7,4,7\r\n8,4,7\r\n', 'line 8: a quotation mark (") is missing, or there is one too many'),
            (GRID + '"1,4,7\r\n2,"3",4\r\n' + SIX, 'line 2: a quotation mark (") is missing'),
            (GRID + SIX + "7,4,5,6\r\n", "line 8: there are more cells than headings"),
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

    def test_is_the_one_that_was_saved_last(self, tmp_path: Path) -> None:
        files = [tmp_path / "grid-2026-11-29.csv", tmp_path / "grid-2026-11-29 (1).csv"]
        for age, file in enumerate(files):
            file.touch()
            os.utime(file, (1000 + age, 1000 + age))
        assert newest(files) == files[1]

    def test_is_asked_for_where_there_is_none(self, notebook: Run) -> None:
        assert "There is no file called before-and-after*.csv in" in refusal(lambda: notebook("confidence", {}))

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
            ("04-May-26", "2026-05-04"),
            ("4th September 2026", "2026-09-04"),
            ("Friday 4 Sept 2026", "2026-09-04"),
            ("04/05/2026 14:30", "2026-05-04"),
            ("2026-05-04 00:00:00", "2026-05-04"),
            ("2026/05/04", "2026-05-04"),
            ("46146", "2026-05-04"),
        ],
    )
    def test_hold_days_as_british_spreadsheets_write_them(self, cell: str, iso: str) -> None:
        assert day(cell, "here") == iso

    @pytest.mark.parametrize(
        "cell",
        [
            "May",
            "2026",
            "2026-13-01",
            "31/02/2026",
            "2026-5",
            "1126-05-04",
            "0026-05-04",
            "4 Mat 2026",
            "12345",
            "2026-M-04",
            "2026-Ju-04",
            "20260504120-05-04",
            "2026-05-20260504120",
        ],
    )
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


ONS4 = "person,date,satisfied,worthwhile,happy,anxious\r\n"


def ons4(*, people: int, first: int = 4, latest: int = 7) -> str:
    """Return the answers of so many people, who all gave the same."""
    rows = [
        f"{who},{date},{score},{score},{score},{10 - score}\r\n"
        for who in range(people)
        for date, score in (("2026-05-04", first), ("2026-11-20", latest))
    ]
    return ONS4 + "".join(rows)


class TestTheFourQuestions:
    def of(self, notebook: Run, **files: str | bytes) -> str:
        return notebook("wellbeing-questions", {f"ons4-{name}.csv": content for name, content in files.items()})

    def test_say_nothing_about_nine_people(self, notebook: Run) -> None:
        said = self.of(notebook, may=ons4(people=9))
        assert said.count("too few people") > 8
        assert "fewer than 10 people answered twice, so there is no result" in said
        assert "%" not in said.split("<desc")[0].replace("95%", "") and "7.0" not in said

    def test_hide_counts_below_five_and_what_would_give_them_away(self, notebook: Run) -> None:
        """Ten people of whom four are in the better bands; and all, which says of each where they are."""
        rows = ONS4 + "".join(
            f"{who},2026-05-04,{8 if who < 4 else 5},5,5,5\r\n{who},2026-11-20,9,9,5,5\r\n" for who in range(10)
        )
        said = self.of(notebook, may=rows)
        assert "<td>7 to 10</td><td>hidden</td><td>hidden</td>" in said
        assert "4 of 10" not in said and "10 of 10" not in said

    def test_show_shares_with_intervals_and_the_average_change(self, notebook: Run) -> None:
        rows = ONS4 + "".join(
            f"{who},2026-05-04,{7 if who < 5 else 4},5,5,5\r\n{who},2026-11-20,{8 if who < 6 else 5},5,5,5\r\n"
            for who in range(12)
        )
        said = self.of(notebook, may=rows)
        assert "<td>5 of 12: 42% (19% to 68%)</td><td>6 of 12: 50% (25% to 75%)</td>" in said
        assert "<td>5.2</td><td>6.5</td><td>+1.2 (+0.7 to +1.8)</td>" in said

    def test_of_several_files_each_is_a_person(self, notebook: Run) -> None:
        rows = ONS4 + ",2026-05-04,4,4,4,4\r\n,2026-11-20,7,7,7,7\r\n"
        said = self.of(notebook, **{f"person{number}": rows for number in range(10)})
        assert "10 people answered twice" in said

    def test_of_two_files_with_the_same_numbers_are_those_of_different_people(self, notebook: Run) -> None:
        assert "12 people answered twice" in self.of(notebook, one=ons4(people=6), other=ons4(people=6))

    def test_take_days_as_excel_writes_them_and_put_them_in_order(self, notebook: Run) -> None:
        rows = ONS4 + "".join(
            f"{who};20/11/2026;9;9;9;1\r\n{who};04/05/2026;5;5;5;5\r\n{who};;0;0;0;0\r\n" for who in range(10)
        )
        said = self.of(notebook, may=rows.replace(",", ";"))
        assert "<td>5.0</td><td>9.0</td>" in said
        assert "<td>5.0</td><td>1.0</td><td>−4.0" in said

    def test_count_those_who_answered_once_and_leave_them_out(self, notebook: Run) -> None:
        said = self.of(notebook, may=ons4(people=10) + "x,2026-05-04,1,,1,1\r\ny,2026-05-04,1,,1,1\r\n")
        assert "10 people answered twice" in said and "they answered only once: 2." in said

    def test_know_a_person_again_where_a_spreadsheet_wrote_the_number_otherwise(self, notebook: Run) -> None:
        latest = {f"\r\n{who},2026-11-20": f"\r\n{who:02},2026-11-20" for who in range(10)}
        rows = ons4(people=10)
        for one, other in latest.items():
            rows = rows.replace(one, other)
        assert "10 people answered twice" in self.of(notebook, may=rows)

    def test_take_other_words_with_a_number_in_them_for_other_people(self, notebook: Run) -> None:
        rows = ons4(people=10) + "".join(
            f"{who},{on},5,5,5,5\r\n"
            for who in ("1.01", "11", "Ann 1.05", "Ann 15", "1.0.5", "1.5", '"1,000"', "a01", "a1")
            for on in (["2026-05-04", "2026-11-20"] if who == "11" else ["2026-05-04"])
        )
        said = self.of(notebook, may=rows)
        assert "11 people answered twice" in said and "they answered only once: 8." in said

    def test_show_no_name(self, notebook: Run) -> None:
        said = self.of(notebook, anna=ons4(people=10).replace("\r\n1,", "\r\nAnna Smith,"))
        assert "anna" not in said.lower()

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            ("", "is empty"),
            ("person,date,satisfied\r\n1,2026-05-04,4\r\n", "no column called “worthwhile” or “happy” or “anxious”"),
            (ONS4 + "1,2026-05-04,4,4,4,12\r\n", "line 2, column “anxious”: “12” is not a whole number from 0 to 10"),
            (ONS4 + "1,in May,4,4,4,1\r\n", "“in May” is not a date. Write it like 2026-05-04"),
            (
                ONS4 + "1,2026-05-04,4,4,4,1\r\n,2026-05-04,5,5,5,1\r\n",
                "line 3, column “person”: there is nothing here",
            ),
        ],
    )
    def test_are_refused_in_words_where_they_cannot_be_read(self, notebook: Run, content: str, words: str) -> None:
        assert words in refusal(lambda: self.of(notebook, may=content))


class TestIntervals:
    @pytest.mark.parametrize(
        ("count", "people", "low", "high"),
        [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
    )
    def test_of_shares_are_those_that_newcombe_printed(self, count: int, people: int, low: float, high: float) -> None:
        """Statistics in Medicine 17 (1998), table I, method 3."""
        assert wilson(count, people) == pytest.approx((low, high), abs=0.00006)

    @pytest.mark.parametrize(("freedom", "value"), [(9, 2.262), (14, 2.145), (29, 2.045), (99, 1.984), (10**6, 1.96)])
    def test_of_averages_use_the_values_of_students_tables(self, freedom: int, value: float) -> None:
        assert students_t(freedom) == pytest.approx(value, abs=0.001)

    def test_of_no_change_at_all_is_no_change(self) -> None:
        assert mean_change([(4, 4)] * 10) == (0, 0, 0)


GOALS = "person,goal,when,level,state\r\n"


class TestGoals:
    def of(self, notebook: Run, **files: str | bytes) -> str:
        return notebook("goal-attainment", {f"goals-{name}.csv": content for name, content in files.items()})

    def test_are_counted_at_the_start_and_at_the_latest_look(self, notebook: Run) -> None:
        rows = GOALS + "".join(
            f"{who},1,start,-2,going\r\n{who},1,2026-11-20,+1,going\r\n{who},1,2026-05-04,0,going\r\n"
            for who in range(5)
        )
        said = self.of(notebook, may=rows)
        assert "<td>more</td><td>0</td><td>5</td>" in said and "<td>much less</td><td>5</td><td>0</td>" in said
        assert "5 went up, 0 stayed where they were and 0 went down" in said
        assert "<td>1</td><td>30.0</td><td>60.0</td>" in said

    def test_of_fewer_than_five_people_are_not_summed_up(self, notebook: Run) -> None:
        said = self.of(notebook, may=GOALS + "1,1,start,-2,going\r\n1,1,2026-11-20,1,going\r\n")
        assert (
            "Fewer than 5 people" in said
            and "too few people" in said
            and "30.0" not in said.split("by hand")[1].split("T-scores")[1]
        )

    def test_of_several_files_belong_to_several_people(self, notebook: Run) -> None:
        rows = GOALS + ",1,start,-1,going\r\n,1,2026-11-20,0,going\r\n,2,start,0,going\r\n,2,,1,\r\n"
        said = self.of(notebook, **{f"person{number}": rows for number in range(5)})
        assert "5 people set 10 goals" in said

    def test_are_told_apart_by_all_that_they_are_called(self, notebook: Run) -> None:
        rows = GOALS + "".join(
            f"{who},{which},start,-1,going\r\n{who},{which},2026-11-20,0,going\r\n"
            for who in range(5)
            for which in ("Walk 1.05 miles", "Walk 15 miles", "01", "2.0")
        )
        assert "5 people set 20 goals" in self.of(notebook, may=rows)

    def test_that_are_on_hold_or_were_not_looked_at_again_are_said_and_not_counted(self, notebook: Run) -> None:
        rows = GOALS + "".join(f"{who},1,start,-1,going\r\n{who},1,2026-11-20,0,going\r\n" for who in range(5))
        said = self.of(
            notebook, may=rows + "0,2,start,-1,resting\r\n0,2,2026-11-20,-2,resting\r\n1,2,start,-1,going\r\n"
        )
        assert "5 goals" in said and "on hold: 1." in said and "for later is missing: 1." in said

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            ("", "is empty"),
            ("person,goal,level\r\n1,1,0\r\n", "no column called “when”"),
            (GOALS + "1,1,start,3,going\r\n", "line 2, column “level”: “3” is not a whole number from -2 to 2"),
            (GOALS + "1,1,start,,going\r\n", "line 2, column “level”: there is no level. Give it one"),
            (GOALS + "1,1,soon,1,going\r\n", "“soon” is not a date"),
            (GOALS + "1,1,start,1,going\r\n,1,start,0,going\r\n", "line 3, column “person”: there is nothing here"),
            (
                GOALS + ",1,start,1,going\r\n,1,start,0,going\r\n",
                "line 3, column “when”: this goal already has a start",
            ),
        ],
    )
    def test_are_refused_in_words_where_they_cannot_be_read(self, notebook: Run, content: str, words: str) -> None:
        assert words in refusal(lambda: self.of(notebook, may=content))


MAP = "map,connection,kind,ring,often,comes,goes,through,active\r\n"


class TestAMap:
    def of(self, notebook: Run, content: str | bytes) -> str:
        return notebook("connection-maps", {"connections-2026-11-29.csv": content})

    def test_is_compared_with_what_it_was(self, notebook: Run) -> None:
        rows = "2026-05-04,1,friend,3,less,,,,no\r\n2026-05-04,3,work,2,,company,,,yes\r\nnow,1,friend,1,week,company,company,,yes\r\nnow,2,group,2,week,,practical,1,yes\r\n"
        said = self.of(notebook, MAP + rows)
        for sentence in (
            "New on the map: 2.",
            "No longer on the map: 3.",
            "Closer: 1.",
            "Goes both ways now: 1.",
            "Led to someone or something new: 1.",
        ):
            assert f"<li>{sentence}</li>" in said
        assert "third ring, direction not marked, not active</td><td>first ring, goes both ways</td>" in said
        assert "4 May 2026" in said

    def test_takes_the_first_and_the_last_of_many(self, notebook: Run) -> None:
        rows = "".join(
            f"{day},1,friend,{ring},,,,,yes\r\n" for day, ring in (("now", 1), ("20/11/2026", 2), ("04/05/2026", 3))
        )
        assert "<li>Closer: 1.</li>" in self.of(notebook, MAP + rows)

    def test_reads_the_words_of_its_columns_in_capitals_too(self, notebook: Run) -> None:
        rows = "2026-05-04,1,Service,1,,,,,No\r\nNow,1,SERVICE,1,,,,,YES\r\nnow,2,friend,1,,,,1.0,yes\r\n"
        said = self.of(notebook, MAP + rows)
        assert "first ring, direction not marked, not active" in said
        assert ">beyond paid services</th><td>0</td><td>1</td>" in said
        assert "through 1" in said

    def test_stands_introductions_that_go_in_a_circle_or_lead_nowhere(self, notebook: Run) -> None:
        rows = "now,1,friend,1,,,,2,yes\r\nnow,2,friend,,,,,1,yes\r\nnow,3,,,,,,other,yes\r\nnow,4,,,,,,9,yes\r\nnow,5,,,,,,5,yes\r\n"
        said = self.of(notebook, MAP + "2026-05-04,1,friend,1,,,,,yes\r\n" + rows)
        assert "no ring yet" in said and "<td>0</td><td>1</td>" in said

    def test_says_which_library_is_missing(self, notebook: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "networkx", None)
        assert "Type  pip install networkx  in a terminal" in refusal(lambda: self.of(notebook, MAP))

    def test_that_stays_the_same_says_so(self, notebook: Run) -> None:
        assert "Nothing has changed." in self.of(
            notebook, MAP + "2026-05-04,1,friend,1,,,,,yes\r\nnow,1,friend,1,,,,,yes\r\n"
        )

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            ("", "is empty"),
            (MAP + "now,1,friend,1,,,,,yes\r\n", "holds only one map. Save a copy"),
            (MAP.replace("ring,", "") + "now,1,friend,,,,,yes\r\n", "no column called “ring”"),
            (MAP + "now,Anna,friend,1,,,,,yes\r\n", "“Anna” is not a whole number from 1 to 999"),
            (
                MAP + "now,1,friend,1,,,,,yes\r\nnow,1,friend,1,,,,,yes\r\n",
                "line 3: each line needs a map, and a number that no other line of that map has",
            ),
        ],
    )
    def test_is_refused_in_words_where_it_cannot_be_read(self, notebook: Run, content: str, words: str) -> None:
        assert words in refusal(lambda: self.of(notebook, content))
