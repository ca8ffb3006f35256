"""Texts that stand on another page than their own, and pieces of HTML among Markdown: marks in code stay as they are."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, fromstring

import markdown
import pytest
from sample_exercise import sample_exercise

from alongside.content.literal import BLANK
from alongside.content.markdown.dialect import EXTENSION_CONFIGS, EXTENSIONS
from alongside.content.model import Exercise, Facilitator, Material, Prompt, Text
from alongside.render.web.exercise_pages import linked_facts
from alongside.render.web.extension import PageExtension
from alongside.render.web.facilitator_pages import part
from alongside.render.web.pieces import Moved
from alongside.render.web.prompts import folded_markdown, lay_out

CODE = "```\n## no heading\n[no link](other.md)\n```\n\nAnd `[none](other.md)`, `## none`."
HERE = PurePosixPath("steps/2-mapping.md")


def converted(extension: PageExtension, text: str) -> Element:
    """Return what a page's Markdown becomes on the site, before its links lead to addresses."""
    extensions = [*EXTENSIONS, "toc", extension]
    html = markdown.markdown(text, extensions=extensions, extension_configs=EXTENSION_CONFIGS)
    return fromstring(f"<main>{html}</main>")


def folded(text: str, care: str = "") -> Element:
    page = PageExtension()
    mine: Exercise = sample_exercise(id="mine", learner=(Text(text),), care=care)
    return converted(page, folded_markdown(mine, page.pieces, HERE))


class TestFoldedExercise:
    def test_its_headings_stand_a_level_lower_and_code_stays(self) -> None:
        page = folded(f"## One\n\n### Two\n\n> ## Said\n\n{CODE}")
        assert [(h.tag, h.text) for h in page.iter() if re.fullmatch(r"h\d", h.tag)] == [
            ("h3", "One"), ("h4", "Two"), ("h3", "Said"),
        ]  # fmt: skip
        assert [code.text for code in page.iter("code")] == [
            "## no heading\n[no link](other.md)\n", "[none](other.md)", "## none",
        ]  # fmt: skip

    def test_its_links_and_pictures_lead_where_they_led(self) -> None:
        page = folded(
            "[a](other.md#part) [b][ref] ![c](picture.png) <me@a.example> [d](https://a.example/x.md) [e](#part)\n\n"
            "[ref]: ../steps/index.md",
            care="Ask [us](../staying-safe/index.md).",
        )
        assert [a.get("href") for a in page.iter("a")] == [
            "../staying-safe/index.md", "../exercises/other.md#part", "index.md", "mailto:me@a.example",
            "https://a.example/x.md", "#part",
        ]  # fmt: skip
        assert [image.get("src") for image in page.iter("img")] == ["../exercises/picture.png"]


class TestFacilitatorsPage:
    def test_links_lead_where_they_led_and_code_stays(self) -> None:
        page = PageExtension()
        origin, here = PurePosixPath("exercises/mine.md"), PurePosixPath("facilitator/activities/mine.md")
        block = Facilitator("run", "Do it", f"## Then\n\n[there](other.md)\n\n{CODE}")
        made = converted(page, part(block, page.pieces, moved=Moved(origin, here)))
        assert [a.get("href") for a in made.iter("a")] == ["../../exercises/other.md"]
        assert [h.text for h in made.iter("h2")] == ["Do it", "Then"]
        assert next(code.text for code in made.iter("code")) == "## no heading\n[no link](other.md)\n"


class TestPieces:
    @pytest.mark.parametrize(
        "question", ["What *did* `you` [see](x.md)?", "Who { .care }", "Is {{ it }} ///", "a\\*b\\*"]
    )
    def test_words_of_a_piece_are_no_markdown(self, question: str) -> None:
        page = PageExtension()
        made = converted(page, lay_out(page.pieces, [Prompt("a", question, "text", help="*Think*.")], "mine"))
        assert question in "".join(made.itertext())
        assert next(made.iter("em")).text == "Think"

    def test_one_that_is_not_well_formed_is_named(self) -> None:
        page = PageExtension()
        with pytest.raises(ValueError, match=r"not well formed: .*<div><p></div>"):
            converted(page, page.pieces.embed("<div><p></div>"))


class TestPlacesToFillIn:
    def test_a_place_says_so_to_a_screen_reader(self) -> None:
        page = converted(PageExtension(), f"Ring **{BLANK}** at once.\n\n{BLANK}\n\n| a |\n|---|\n| {BLANK} |")
        places = [span for span in page.iter("span") if span.get("class") == "al-blank"]
        assert ["".join(span.itertext()) for span in places] == ["to be filled in"] * 3

    def test_in_code_it_is_a_line(self) -> None:
        page = converted(PageExtension(), f"`{BLANK}`\n\n```\n{BLANK}\n```")
        assert [code.text.strip() for code in page.iter("code") if code.text] == [BLANK, BLANK]


class TestFacts:
    def test_each_sheet_leads_to_its_page_and_words_alike_do_not(self) -> None:
        needed = [
            Material("cards", "room", sheet="the-cards"),
            Material("map & cards", "person", sheet="map-cards"),
            Material("more cards", "group", 2),
        ]
        mine = sample_exercise(materials=tuple(needed), grouping=("pairs",))
        rows = dict(linked_facts(mine, PurePosixPath("exercises/sample.md"), counted=True))
        assert rows["You need"] == (
            '<a href="the-cards.md">cards</a>, <a href="map-cards.md">map &amp; cards</a> (one each),'
            " more cards (2 for each small group)"
        )
