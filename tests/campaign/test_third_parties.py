"""Nothing of the site asks anybody else for anything, and nothing that is typed is in any request."""

from __future__ import annotations

import base64
import re
import secrets
import zipfile
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pikepdf
import pytest
from campaign.ledger import Trials, fault
from campaign.proxy import Proxy, recording
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect
from test_backup_and_restore import answer_everything
from workbook_site import Reader

AUTOFILL = "CONNECT content-autofill.googleapis.com:443"
"""Chromium asks its maker how to fill in forms, of any page with fields. No page can keep it from that."""

LOADS = {"src", "srcset", "data", "poster", "action", "formaction", "ping", "background", "codebase", "manifest"}
SPEAKS_OF_ITSELF = {"canonical", "edit", "next", "prev"}
"""Kinds of <link> that load nothing."""

NAMESPACES = re.compile(
    r"http://www\.w3\.org/(?:1999/xhtml|2000/svg|1999/xlink|1998/Math/MathML|XML/1998/namespace|2001/XMLSchema-instance)"
    r"|http://purl\.org/dc/[\w/]*"
    r"|http://schemas\.(?:openxmlformats\.org|microsoft\.com)/[\w/.-]*"
)
"""Names of kinds of XML, which look like addresses. No browser or word processor asks for them."""
ABSOLUTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.I)


class Loads(HTMLParser):
    """Collects what a page loads by an address of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        kinds = set((given.get("rel") or "").split())
        for name, value in attrs:
            loads = name in LOADS or (name in ("href", "xlink:href") and tag not in ("a", "area", "link"))
            loads = loads or (tag == "link" and name == "href" and not kinds & SPEAKS_OF_ITSELF)
            loads = loads or (
                tag == "meta" and name == "content" and (given.get("http-equiv") or "").lower() == "refresh"
            )
            if (loads and value and ABSOLUTE.search(value)) or (name == "style" and "//" in (value or "")):
                self.found.append(f"<{tag} {name}={value!r}>")


def of_page(file: Path) -> list[str]:
    parser = Loads()
    parser.feed(file.read_text("utf-8"))
    return parser.found


def of_style_sheet(file: Path) -> list[str]:
    return re.findall(r"(?:url\(\s*[\"']?|@import\s+[\"']?)(?:[a-z]+:)?//[^)\"']+", file.read_text("utf-8"), re.I)


def of_script(file: Path) -> list[str]:
    """Return the ways to reach somebody that stand in a script; the words of pages, which search knows, are none."""
    text = NAMESPACES.sub("", file.read_text("utf-8"))
    if file.name == "worker.js":
        # What keeps the site on a device has to ask for it: what it was asked for, and its own files.
        text, own = re.subn(r'\bfetch\(\w+\.request\)|\bfetch\(\w+\+\w+,\{cache:"no-cache"\}\)', "", text)
        return re.findall(r"\bfetch\(", text) + ([] if own else ["it asks for nothing"])
    ways = r"\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts|RTCPeerConnection|\bimport\("
    if file.parent.name in ("search", "workbook") or file.name.startswith("search-data"):
        return re.findall(rf"\b(?:{ways})\s*[\"'`]", text)
    return re.findall(rf"{ways}|[\"'`](?:https?:)?//[\w.-]+", text)


def of_document(file: Path) -> list[str]:
    """Return what a Word document would load by itself; its links only lead somewhere."""
    found = []
    with zipfile.ZipFile(file) as parts:
        for name in parts.namelist():
            if name.endswith(".rels"):
                for each in ElementTree.fromstring(parts.read(name)):
                    if each.get("TargetMode") == "External" and not (each.get("Type") or "").endswith("/hyperlink"):
                        found.append(f"{name}: {each.get('Target')}")
    return found


def of_pdf(file: Path) -> list[str]:
    with pikepdf.open(file) as pdf:
        found = [name for name in ("/OpenAction", "/AA") if name in pdf.Root]
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") in (
                "/JavaScript",
                "/Launch",
                "/SubmitForm",
                "/ImportData",
            ):
                found.append(str(item["/S"]))
    return found


KINDS = {".html": of_page, ".css": of_style_sheet, ".js": of_script, ".docx": of_document, ".pdf": of_pdf}


def test_no_file_of_the_site_loads_anything_from_elsewhere(site: Path) -> None:
    looked, found = dict.fromkeys(KINDS, 0), {}
    for file in sorted(site.rglob("*")):
        if look := KINDS.get(file.suffix):
            looked[file.suffix] += 1
            if ways := look(file):
                found[file.relative_to(site).as_posix()] = ways[:3]
    assert found == {}
    assert all(looked.values()), looked


def test_the_look_at_files_can_fail(tmp_path: Path) -> None:
    bad = {
        "one.html": '<img src="https://elsewhere.example/x.png">', "two.html": '<use href="//elsewhere.example/x.svg#a">',
        "three.html": '<link rel="preconnect" href="https://elsewhere.example">', "a.css": "a{b:url(//elsewhere.example/x)}",
        "b.css": "@import 'https://elsewhere.example/x.css';", "a.js": "fetch(words)", "b.js": 'a.src="//elsewhere.example/x"',
    }  # fmt: skip
    for name, text in bad.items():
        (tmp_path / name).write_text(text, "utf-8")
        assert KINDS[(tmp_path / name).suffix](tmp_path / name), name


@pytest.fixture
def watched(browser: Browser) -> Iterator[tuple[BrowserContext, Proxy, list[Request]]]:
    """A browser behind a proxy that lets nothing through, and all that its pages ask for."""
    with recording() as proxy:
        context = browser.new_context(proxy=proxy.settings, accept_downloads=True)
        requests: list[Request] = []
        context.on("request", lambda request: requests.append(request))
        yield context, proxy, requests
        context.close()


def foreign(proxy: Proxy) -> list[str]:
    return [line for line in proxy.asked if line != AUTOFILL]


def addresses(site: Path) -> list[str]:
    """Return every page, in an order in which the first few are of all kinds."""
    pages = sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))
    return [page for start in range(12) for page in pages[start::12]]


@fault(17, "a page asks another host", short=8, full=10_000)
def test_no_page_asks_another_host(
    trials: Trials, site: Path, site_address: str, watched: tuple[BrowserContext, Proxy, list[Request]]
) -> None:
    context, proxy, _ = watched
    page = context.new_page()
    all_pages = addresses(site)
    trials.wanted = min(trials.wanted, len(all_pages))
    for number in trials:
        page.goto(f"{site_address}/{all_pages[number]}", wait_until="load")
        use(page)
        if asked := foreign(proxy):
            trials.lost(f"{all_pages[number]} asked {asked}")
            proxy.asked.clear()


def use(page: Page) -> None:
    """Open what a page brings in when it is asked for."""
    page.keyboard.press("End")
    for details in page.locator("main details:not([open]) > summary").all()[:3]:
        if details.is_visible():
            details.click()
    search = page.locator("#al-search-button")
    if search.count():
        search.click()
        expect(page.locator("#al-search input")).to_be_focused()
        page.keyboard.type("walk")
        expect(page.locator("#al-search [role=option]").first).to_be_visible()
        page.keyboard.press("Escape")


def forms(marker: str) -> Iterable[str]:
    """Yield what a marker may look like in a request."""
    yield marker
    yield quote(marker)
    yield marker[::-1]
    for shift in range(3):
        code = base64.b64encode(b" " * shift + marker.encode()).decode()
        yield code[4 : len(code) // 4 * 4 - 4]
    yield marker.encode("utf-16-le").hex()
    yield marker.encode().hex()


def words_of(request: Request) -> str:
    body = request.post_data_buffer
    return "\n".join([request.url, str(request.all_headers()), (body or b"").decode("utf-8", "replace")])


@fault(17, "what is typed is in a request", short=1, full=20)
def test_nothing_that_is_typed_is_in_any_request(
    trials: Trials, workbook_site: str, watched: tuple[BrowserContext, Proxy, list[Request]]
) -> None:
    context, proxy, requests = watched
    reader = Reader(context.new_page(), workbook_site)
    for _ in trials:
        marker = f"heron{secrets.token_hex(8)}"
        reader.exercise()
        answer_everything(reader)
        reader.field().press_sequentially(marker)
        reader.expect_saved()
        reader.write(marker, "one-word")
        path, backup = reader.workbook().backup()
        assert marker in str(backup["answers"])
        dialog = reader.choose("Check my backup", path)
        expect(dialog.get_by_role("status")).to_contain_text("It matches your workbook")
        dialog.get_by_role("button", name="Close").click()
        reader.page.emulate_media(media="print")
        reader.page.emulate_media(media="screen")
        reader.wipe()
        dialog = reader.choose("Restore from a backup", path)
        dialog.get_by_role("button", name="Restore these answers").click()
        expect(reader.page.get_by_text("restored from the backup.")).to_be_visible()
        reader.exercise()
        expect(reader.field("one-word")).to_have_value(marker)
        reader.page.reload()
        for request in requests:
            if any(form in words_of(request) for form in forms(marker)):
                trials.lost(f"{request.method} {request.url[:100]}")
        assert len(requests) > 5
        if asked := foreign(proxy):
            trials.lost(f"asked {asked}")
        requests.clear()
        reader.workbook().wipe()
