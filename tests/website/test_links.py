"""LinkChecker follows every link and anchor of the finished site."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlparse

from serving import serve

SETTINGS = """\
[checking]
threads=2
maxrequestspersecond=1000
[filtering]
checkextern=0
[AnchorCheck]
"""


def test_every_link_and_anchor_leads_somewhere(flat_site: Path, tmp_path: Path) -> None:
    """Over http, because as root LinkChecker becomes another user, who may not read our files."""
    settings = tmp_path / "linkcheckerrc"
    settings.write_text(SETTINGS, "utf-8")
    tool = Path(sys.executable).parent / "linkchecker"
    with serve(flat_site) as address:
        command = [str(tool), "--no-status", "-f", str(settings), "-v", "-o", "csv", f"{address}/index.html"]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    rows = [row for row in result.stdout.splitlines() if not row.startswith("#")]
    checked = list(csv.DictReader(io.StringIO("\n".join(rows)), delimiter=";"))
    seen = {urlparse(row["url"]).path.lstrip("/") for row in checked}
    pages = {page.relative_to(flat_site).as_posix() for page in flat_site.rglob("*.html")} - {"404.html"}
    assert pages <= seen, "these pages are linked from nowhere"
    broken = [
        (r["parentname"], r["urlname"], r["result"], r["warningstring"])
        for r in checked
        if r["valid"] != "True" or "anchor" in r["warningstring"].lower()
    ]
    assert not broken
    assert result.returncode == 0, result.stderr
