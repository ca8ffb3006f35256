"""Tables of running text, as they are made ready for a narrow screen."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import markdown

from alongside.content.markdown.dialect import EXTENSION_CONFIGS, EXTENSIONS
from alongside.render.web.tables import TableExtension

TABLE = """
| When | Whom to **ring** |
| --- | --- |
| A life is in danger | 999 |
| You would rather [text](x.md) | |
"""


def converted(text: str) -> Element:
    extensions = [*EXTENSIONS, TableExtension()]
    return fromstring(
        f"<body>{markdown.markdown(text, extensions=extensions, extension_configs=EXTENSION_CONFIGS)}</body>"
    )


def test_each_cell_knows_its_heading_and_each_table_has_a_frame_and_says_that_it_is_one() -> None:
    frame = converted(TABLE)[0]
    assert (frame.tag, frame.get("class"), frame[0].get("role")) == ("div", "al-wide", "table")
    assert [cell.get("data-heading") for cell in frame.iter("td")] == ["When", "Whom to ring"] * 2
    assert {cell.get("role") for cell in frame.iter("td")} == {"cell"}
    assert {cell.get("role") for cell in frame.iter("th")} == {"columnheader"}
    assert frame[0].get("data-rows") == ""


def test_a_pair_to_compare_keeps_its_own_way_to_stand_on_a_phone() -> None:
    table = next(converted(f"/// instead\n{TABLE}\n///").iter("table"))
    assert table.get("data-rows") is None
    assert table.get("role") == "table"


def test_a_table_of_a_piece_stays_as_it_is() -> None:
    page = converted('<table class="al-counts" markdown="block"><tr><td>1</td></tr></table>')
    assert not [each for each in page.iter() if each.get("class") == "al-wide" or each.get("role")]


def test_what_follows_a_table_is_not_lost() -> None:
    assert [each.tag for each in converted(f"Before\n\n{TABLE}\n\nAfter")] == ["p", "div", "p"]
