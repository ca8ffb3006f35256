"""Pages that are easier to read in a finished site: numbers to dial, a way there and back, paper, search and offline."""

from __future__ import annotations

import json
from pathlib import Path

from lxml import html

SHEET = "handouts/easier-keeping-safe.pdf"


def page(site: Path, address: str) -> html.HtmlElement:
    return html.fromstring((site / address / "index.html").read_text("utf-8")).xpath("//article")[0]


def targets(element: html.HtmlElement) -> set[str]:
    return set(element.xpath(".//a/@href"))


def test_each_row_has_its_picture_drawn_into_the_page_and_hidden_from_screen_readers(small_site: Path) -> None:
    rows = page(small_site, "easier/keeping-safe").find_class("al-row")
    assert len(rows) > 15
    for row in rows:
        (picture,) = row.xpath(".//svg")
        assert picture.get("aria-hidden") == "true"
        assert row.find_class("al-row__words")[0].text_content().strip()


def test_a_number_can_be_dialled_and_another_way_for_deaf_people_is_offered(small_site: Path) -> None:
    safe = page(small_site, "easier/keeping-safe")
    assert "tel:999" in targets(safe)
    assert "sign-language" not in safe.text_content()
    assert "If you are Deaf or cannot speak on the phone" in safe.text_content()


def test_paper_to_write_on_is_offered_where_there_is_something_to_write_and_not_before_what_to_do_in_danger(
    small_site: Path,
) -> None:
    rows = page(small_site, "easier/keeping-safe").find_class("al-row")
    assert "999" in rows[0].text_content()
    (offer,) = (at for at, row in enumerate(rows) if "#print" in targets(row))
    to_write = [at for at, row in enumerate(rows) if row.find_class("al-row__lines") or row.find_class("al-row__ticks")]
    assert offer == to_write[0] - 1


def test_it_leads_to_the_fuller_page_and_to_paper_and_the_fuller_page_leads_back(small_site: Path) -> None:
    assert {"../../staying-safe/safeguarding/", f"../../{SHEET}", "../"} <= targets(
        page(small_site, "easier/keeping-safe")
    )
    assert "../../easier/keeping-safe/" in targets(page(small_site, "staying-safe/safeguarding"))


def test_lists_search_and_the_copy_for_offline_use_have_it(small_site: Path) -> None:
    assert "keeping-safe/" in targets(page(small_site, "easier"))
    assert f"../{SHEET}" in targets(page(small_site, "downloads"))
    assert '"easier/keeping-safe/"' in (small_site / "assets/alongside/search-data.js").read_text("utf-8")
    listed = json.loads((small_site / "assets/alongside/offline.json").read_text("utf-8"))
    assert SHEET in listed["documents"]
    assert {"easier/", "easier/keeping-safe/", "easier/pictures/"} <= set(listed["files"])
