"""The PDF to fill in: what its fields are called and how they are met, typed into by PDFium, the reader in Chrome."""

from __future__ import annotations

import ctypes
import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pdf_words import words_of
from pypdfium2 import raw
from sample_exercise import MARKER, sample_exercise
from samples import PLAIN

from alongside.content.kinds.registry import PROMPT_KINDS, TOOL_KINDS, tool_of
from alongside.content.model import Exercise, Facilitator, Prompt, Text
from alongside.content.plan.handout_plan import plan_handout
from alongside.content.read.library import Library
from alongside.render.pdf import field_font, typeset
from alongside.render.pdf.fields import MARK
from alongside.render.pdf.row_headings import elements

ID = "everything"
TOOLS = tuple(Prompt(f"my-{kind}", f"{kind}?", kind) for kind in TOOL_KINDS if kind != "compose")
WELSH_AND_POLISH = "Tŷ a dŵr. Zażółć gęślą jaźń."


def fillable(source: Exercise) -> bytes:
    return typeset.fillable(plan_handout(source, ""), credit="")


def everything(*prompts: Prompt) -> Exercise:
    return sample_exercise(
        ID, learner=prompts or tuple(each.prompt for each in PLAIN) + TOOLS,
        facilitator=(Facilitator("run", "Draw alone", f"{MARKER}: give out paper.", 10),),
    )  # fmt: skip


@pytest.fixture(scope="module")
def made() -> bytes:
    """A form with every kind of prompt, and every tool."""
    return fillable(everything())


@pytest.fixture(scope="module")
def opened(made: bytes) -> Iterator[pikepdf.Pdf]:
    """The same, opened once."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        yield pdf


def widgets(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Return what stands on the pages to be filled in, in the order of the pages."""
    found = [it for page in pdf.pages for it in page.get("/Annots", [])]
    return [it for it in found if it.Subtype == "/Widget"]


def name(widget: pikepdf.Object) -> str:
    """Return what the field of a widget is called."""
    return str(widget.T if "/T" in widget else widget.Parent.T)


def names(pdf: pikepdf.Pdf) -> list[str]:
    return [str(field.T) for field in pdf.Root.AcroForm.Fields]


class TestFields:
    def test_are_called_after_the_key_of_the_answer_and_the_ids_of_its_part(self, opened: pikepdf.Pdf) -> None:
        found = names(opened)
        for part in (
            "how-was-it", "one-word", "what-holds-you-back/time", "which-first", "when", "three-people/2",
            "what-matters/asking", "services/cafe/rating", "services/cafe/why", "others/1/name", "how-sure",
            "places/2/people", "near-you/library/cost", "my-goals/1/steps/1/done", "my-places/3/voices/1/rating",
            "my-connections/8/gives/company", "my-wellbeing/1/happy", "my-log/1/date",
        ):  # fmt: skip
            assert f"{ID}/{part}" in found
        assert found[:2] == ["name", "date"]
        assert len(set(found)) == len(found)
        assert not [each for each in found if "." in each]

    def test_say_what_belongs_in_them_with_row_and_column(self, opened: pikepdf.Pdf) -> None:
        said = {name(widget): str(widget.TU) for widget in widgets(opened)}
        assert said[f"{ID}/how-was-it"] == "How was it to draw your own map?"
        assert said[f"{ID}/near-you/sport/cost"] == "What is near you? Sports and leisure centre: What it costs"
        assert said[f"{ID}/places/2/people"] == "Which places do you know? Row 2: Who goes there"
        assert said[f"{ID}/what-holds-you-back/time"] == "What holds you back? Not enough time"
        assert said[f"{ID}/when"].startswith("When will you meet next? (day")
        groups = {str(it.T): it for it in opened.Root.AcroForm.Fields if "/Kids" in it}
        chosen = groups[f"{ID}/services/library/rating"]
        assert chosen.TU == "How are these services? The library"
        assert [str(kid.TU) for kid in chosen.Kids] == [
            f"How are these services? The library: {words}"
            for words in ("Green: it welcomes people", "Amber: ask first", "Red: it does not")
        ]
        assert next(str(kid.TU) for kid in groups[f"{ID}/which-first"].Kids) == "What comes first? More time"

    def test_take_what_their_prompt_asks_for(self, opened: pikepdf.Pdf) -> None:
        fields = {str(it.T).removeprefix(f"{ID}/"): it for it in opened.Root.AcroForm.Fields}
        assert fields["how-was-it"].FT == "/Tx" and int(fields["how-was-it"].Ff) & 1 << 12
        assert fields["when"].FT == "/Tx" and "/Ff" not in fields["when"]
        assert fields["what-holds-you-back/time"].FT == "/Btn" and "/Ff" not in fields["what-holds-you-back/time"]
        scale = fields["how-sure"]
        assert int(scale.Ff) & 1 << 15
        assert [sorted(kid.AP.N.keys()) for kid in scale.Kids] == [[f"/{n}", "/Off"] for n in range(11)]
        place = fields["what-matters/asking"]
        assert place.FT == "/Ch" and [str(entry[0]) for entry in place.Opt] == ["", "1", "2", "3"]
        assert [str(entry[1]) for entry in fields["my-goals/1/state"].Opt][1:] == [
            "active", "reached", "on hold for now",
        ]  # fmt: skip

    def test_are_met_in_the_order_in_which_the_page_is_read(self, opened: pikepdf.Pdf) -> None:
        forms = [element for element in elements(opened.Root.StructTreeRoot) if element.S == "/Form"]
        met = [element.K[0] if isinstance(element.K, pikepdf.Array) else element.K for element in forms]
        assert [it.Type for it in met] == ["/OBJR"] * len(met)
        assert [it.Obj.objgen for it in met] == [widget.objgen for widget in widgets(opened)]
        parents = pikepdf.NumberTree(opened.Root.StructTreeRoot.ParentTree)
        assert [parents[int(it.StructParent)].objgen for it in widgets(opened)] == [it.objgen for it in forms]
        assert names(opened) == list(dict.fromkeys(map(name, widgets(opened))))
        assert {str(page.Tabs) for page in opened.pages} == {"/S"}

    def test_look_right_where_a_reader_draws_nothing_itself(self, opened: pikepdf.Pdf) -> None:
        assert "/NeedAppearances" not in opened.Root.AcroForm
        for widget in widgets(opened):
            looks = widget.AP.N
            assert isinstance(looks, pikepdf.Stream) or all(isinstance(it, pikepdf.Stream) for it in looks.values())
            assert int(widget.F) == 4
            assert str(widget.get("/AS", "/Off")) == "/Off"

    def test_leave_no_mark_of_ours_in_the_file(self, opened: pikepdf.Pdf) -> None:
        for page in opened.pages:
            for annotation in page.get("/Annots", []):
                assert MARK not in str(annotation.get("/A", ""))
        assert opened.Root.Lang == "en-GB"

    def test_in_the_first_column_are_no_headings_of_their_rows(self, opened: pikepdf.Pdf) -> None:
        cells = [it for it in elements(opened.Root.StructTreeRoot) if it.S == "/TH"]
        assert cells and not [it for cell in cells for it in elements(cell) if it.S == "/Form"]

    def test_bring_a_font_with_welsh_and_polish_letters(self, opened: pikepdf.Pdf) -> None:
        (font,) = opened.Root.AcroForm.DR.Font.values()
        program = font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
        assert len(program) < 40_000
        table = font.ToUnicode.read_bytes().decode()
        for letter in WELSH_AND_POLISH.replace(" ", ""):
            assert f"<{ord(letter):04X}>" in table
        assert str(opened.Root.AcroForm.DA).startswith(field_font.NAME)


@pytest.mark.parametrize("kind", PROMPT_KINDS)
def test_every_kind_has_fields_of_its_own(kind: str) -> None:
    prompts = tuple(each.prompt for each in PLAIN if each.prompt.kind == kind)
    with pikepdf.open(io.BytesIO(fillable(everything(*prompts)))) as pdf:
        found = names(pdf)
    for prompt in prompts:
        assert [it for it in found if it == f"{ID}/{prompt.id}" or it.startswith(f"{ID}/{prompt.id}/")], prompt.id


def test_a_gap_within_words_is_a_field_that_is_heard_by_the_words_before_it() -> None:
    text = Text(
        "Stay calm. Ring ____________ if it cannot wait.\n\n- Out of hours: ______\n\n"
        "Say who calls. ____ is my name.\n\n**At night:**  \nthe warden, ____"
    )
    with pikepdf.open(io.BytesIO(fillable(sample_exercise(ID, kind="sheet", learner=(text,))))) as pdf:
        assert {name(it): str(it.TU) for it in widgets(pdf)} == {
            f"{ID}/gap-1": "Ring", f"{ID}/gap-2": "Out of hours", f"{ID}/gap-3": "is my name.",
            f"{ID}/gap-4": "At night: the warden",
        }  # fmt: skip


def test_never_holds_a_word_for_facilitators(made: bytes) -> None:
    assert MARKER not in words_of(made)


def test_two_builds_are_the_same_bytes(made: bytes) -> None:
    assert fillable(everything()) == made


class Typist:
    """Fills in a form as somebody at a screen does, by PDFium."""

    def __init__(self, pdf: bytes) -> None:
        self.document = pypdfium2.PdfDocument(pdf)
        self.document.init_forms()
        self.form = self.document.formenv.raw

    def press(self, page: pypdfium2.PdfPage, widget: pikepdf.Object) -> None:
        left, bottom, right, top = map(float, widget.Rect.as_list())
        place = (self.form, page, 0, (left + right) / 2, (bottom + top) / 2)
        for act in (raw.FORM_OnMouseMove, raw.FORM_OnLButtonDown, raw.FORM_OnLButtonUp):
            act(*place)

    def write(self, page: pypdfium2.PdfPage, widget: pikepdf.Object, words: str) -> None:
        self.press(page, widget)
        raw.FORM_ReplaceSelection(self.form, page, (ctypes.c_ushort * (len(words) + 1))(*map(ord, words), 0))

    def saved(self) -> bytes:
        raw.FORM_ForceToKillFocus(self.form)
        file = io.BytesIO()
        self.document.save(file)
        return file.getvalue()


LONG = "I went there twice. " * 40 + WELSH_AND_POLISH
TYPED = {"how-was-it": LONG, "one-word": WELSH_AND_POLISH, "when": "1 March 2026", "near-you/library/access": "Łódź\nŵ"}
PRESSED = {"what-holds-you-back/skills": "/yes", "which-first": "/skills", "how-sure": "/10"}


@pytest.fixture(scope="module")
def filled(opened: pikepdf.Pdf, made: bytes) -> bytes:
    """The form as somebody has filled it in: of each group of buttons the last is pressed."""
    typist = Typist(made)
    for number, sheet in enumerate(opened.pages):
        page = typist.document[number]
        for widget in (it for it in sheet.get("/Annots", []) if it.Subtype == "/Widget"):
            part = name(widget).removeprefix(f"{ID}/")
            if part in TYPED:
                typist.write(page, widget, TYPED[part])
            elif part in PRESSED:
                typist.press(page, widget)
    return typist.saved()


class TestFilledIn:
    def test_what_was_typed_is_read_back(self, filled: bytes) -> None:
        with pikepdf.open(io.BytesIO(filled)) as pdf:
            values = {str(it.T).removeprefix(f"{ID}/"): it.get("/V") for it in pdf.Root.AcroForm.Fields}
        kept = {part: str(value).replace("\r\n", "\n").replace("\r", "\n") for part, value in values.items() if value}
        assert {part: kept[part] for part in TYPED} == TYPED
        assert {part: kept[part] for part in PRESSED} == PRESSED
        others = {part: value for part, value in kept.items() if part not in {*TYPED, *PRESSED}}
        assert set(others.values()) <= {"/Off"}

    def test_all_of_a_long_answer_is_on_the_printed_page(self, filled: bytes) -> None:
        document = pypdfium2.PdfDocument(filled)
        document.init_forms()
        for page in document:
            page.flatten()
        shown = " ".join(page.get_textpage().get_text_range() for page in document)
        assert " ".join(shown.split()).count("I went there twice.") == 40
        assert shown.count("jaźń") == 2

    def test_it_is_drawn_with_our_font_alone(self, filled: bytes) -> None:
        with pikepdf.open(io.BytesIO(filled)) as pdf:
            (words,) = [it.AP.N for it in pdf.Root.AcroForm.Fields if f"{ID}/one-word" == it.T]
            used = {str(step.operands[0]) for step in pikepdf.parse_content_stream(words) if str(step.operator) == "Tf"}
        assert used == {field_font.NAME}

    def test_another_reader_shows_it_too(self, filled: bytes, made: bytes, tmp_path: Path) -> None:
        """Poppler, in the readers of Linux, where it is installed; it draws what PDFium has left in the file."""
        poppler = shutil.which("pdftoppm")
        if not poppler:
            pytest.skip("there is no pdftoppm here")

        def ink(pdf: bytes) -> int:
            file = tmp_path / "form.pdf"
            file.write_bytes(pdf)
            command = [poppler, "-gray", "-r", "72", "-l", "3", str(file)]
            return sum(shade < 128 for shade in subprocess.run(command, capture_output=True, check=True).stdout)

        assert ink(filled) > ink(made) + 500


def test_every_exercise_of_the_manual_can_be_filled_in(library: Library, site: Path) -> None:
    """As the build has made it: each of its questions has a field."""
    for exercise in library.exercises.values():
        with pikepdf.open(site / "handouts" / f"{exercise.id}-fill.pdf") as pdf:
            found = names(pdf)
            assert all(str(widget.TU).strip() for widget in widgets(pdf))
        for prompt in exercise.prompts:
            key = exercise.key(prompt)
            assert [it for it in found if it == key or it.startswith(f"{key}/")], key
            tool = tool_of(prompt)
            for field in tool.fields if tool else ():
                assert [it for it in found if it.startswith(f"{key}/1/{field.id}")], (key, field.id)
