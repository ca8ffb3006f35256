"""The small pictures of the pages that are easier to read: one style, told in words, used, and in the reader's colours."""

from __future__ import annotations

import re

import pytest

from alongside.common.palette import LIGHT
from alongside.content.check.safety import drawing_fault
from alongside.content.easier import PICTURES, picture_names, picture_words
from alongside.content.read.contact_rows import OF_DEAF_PEOPLE, PICTURE
from alongside.content.read.library import Library
from alongside.render.web.easier_pages import index_page, pictures_page
from alongside.render.web.finish.drawings import COLOURS, picture
from alongside.render.web.pieces import Pieces

NAMES = picture_names()


@pytest.mark.parametrize("name", NAMES)
def test_each_is_small_only_draws_and_has_the_colours_of_the_palette(name: str) -> None:
    svg = (PICTURES / f"{name}.svg").read_text("utf-8")
    assert drawing_fault(svg) == ""
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) <= {"none", *COLOURS}
    assert not re.search(r"<style|style=|<text|currentColor| id=", svg)
    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120" ')
    assert len(svg) <= 1500
    assert 2 <= len(picture_words(name).split()) <= 16


@pytest.mark.parametrize("name", NAMES)
def test_in_a_page_each_takes_the_readers_colours_and_is_decoration_beside_its_words(name: str) -> None:
    made = picture(name)
    assert 'aria-hidden="true"' in made
    assert LIGHT["ink"] not in made
    assert "<title>" not in made
    assert 'role="img" aria-label="A &quot;sun&quot;"' in picture(name, 'A "sun"')


def test_there_are_enough_and_each_is_used(library: Library) -> None:
    used = {row.picture for page in library.easier for row in page.rows} | {PICTURE, OF_DEAF_PEOPLE}
    on_the_index = re.findall(r"easier/([\w-]+)\.svg", repr_of_index(library))
    assert len(NAMES) >= 60
    assert set(NAMES) - used - set(on_the_index) == set()


def test_no_two_say_the_same(library: Library) -> None:
    assert len({picture_words(name) for name in NAMES}) == len(NAMES)


def test_the_list_has_every_picture_with_its_name_and_its_words() -> None:
    pieces = Pieces()
    pictures_page(pieces)
    listed = repr(pieces)
    assert [name for name in NAMES if f">{name}<" not in listed] == []
    assert [name for name in NAMES if picture_words(name) not in listed.replace("’", "’")] == []


def repr_of_index(library: Library) -> str:
    pieces = Pieces()
    index_page(library, pieces)
    return repr(pieces)
