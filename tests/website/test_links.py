"""LinkChecker follows every link and anchor of the finished site."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlparse

import pytest
from serving import serve

TOOL = Path(__file__).with_name("follow_links.py")
SETTINGS = """\
[checking]
threads=0
maxrequestspersecond=1000
[filtering]
checkextern=0
[AnchorCheck]
"""
FAULTS = {
    "index.html": '<h1 id="top">Home</h1><a href="#top">a</a><a href="#gone">b</a><a href="one.html#there">c</a>',
    "one.html": '<p id="there">One</p><a href="index.html#top">d</a><a href="nowhere.html">e</a><a href="two.html">f</a>',
    "two.html": '<a href="one.html#not-there">g</a><a href="one.html">h</a><img src="lost.png">',
    "alone.html": "<p>Linked from nowhere</p>",
}


def follow(site: Path, folder: Path) -> tuple[list[dict[str, str]], list[tuple[str, str]]]:
    """Return every address that was asked, and the page and link of each that is broken.

    Over http, because as root LinkChecker becomes another user, who may not read our files.
    """
    settings = folder / "linkcheckerrc"
    settings.write_text(SETTINGS, "utf-8")
    with serve(site) as address:
        command = [sys.executable, str(TOOL), "--no-status", "-f", str(settings), "-v", "-o", "csv"]
        result = subprocess.run([*command, f"{address}/index.html"], capture_output=True, text=True, check=False)
    # What begins with a sign and a space is a remark; without the space it is an anchor.
    rows = [row for row in result.stdout.splitlines() if not row.startswith("# ")]
    checked = list(csv.DictReader(io.StringIO("\n".join(rows)), delimiter=";"))
    broken = [
        (urlparse(row["parentname"]).path.lstrip("/"), row["urlname"])
        for row in checked
        if row["valid"] != "True" or "anchor" in row["warningstring"].lower()
    ]
    assert result.returncode == bool(broken), result.stderr
    return checked, broken


def unseen(site: Path, checked: list[dict[str, str]]) -> set[str]:
    """Return the pages that no link led to."""
    seen = {re.sub(r"(^|/)$", r"\1index.html", urlparse(row["url"]).path.lstrip("/")) for row in checked}
    return {page.relative_to(site).as_posix() for page in site.rglob("*.html")} - seen


@pytest.mark.sweep
def test_every_link_and_anchor_leads_somewhere(site: Path, tmp_path: Path) -> None:
    checked, broken = follow(site, tmp_path)
    assert broken == []
    assert unseen(site, checked) == {"404.html"}, "these pages are linked from nowhere"


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    """A page, a picture, and an anchor in the page itself or in another, also where the page was read before."""
    site = tmp_path / "site"
    site.mkdir()
    for name, body in FAULTS.items():
        (site / name).write_text(f"<!doctype html><title>{name}</title>{body}", "utf-8")
    checked, broken = follow(site, tmp_path)
    assert {(page, link.split("/")[-1]) for page, link in broken} == {
        ("index.html", "#gone"),
        ("one.html", "nowhere.html"),
        ("two.html", "one.html#not-there"),
        ("two.html", "lost.png"),
    }
    assert unseen(site, checked) == {"alone.html"}
