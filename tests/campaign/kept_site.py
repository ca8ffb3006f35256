"""The small workbook in several versions, as a host puts one in the place of another, and a device that keeps it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from finished_site import files_of
from playwright.sync_api import BrowserContext, Page, expect
from serving import Line
from waiting import wait_until
from workbook_site import MAP, PLAN, write_site

from alongside.editions import offline

PAGES = (f"exercises/{MAP.id}/", f"exercises/{PLAN.id}/", "my-workbook/", "twice/")
BAR = "section[aria-label='New version']"

BEGIN = """() => navigator.serviceWorker.register("/worker.js", { scope: "/", updateViaCache: "none" })"""
UNTIL_ACTIVE = "() => navigator.serviceWorker.ready.then(({ active }) => active.state)"
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
  const coming = registration.installing;
  if (!coming) return registration.waiting ? "installed" : "none";
  return await new Promise((resolve) => {
    const look = () => ["installed", "redundant", "activated"].includes(coming.state) && resolve(coming.state);
    coming.addEventListener("statechange", look);
    look();
  });
}"""
NO_LONGER_TAKING = "bar => !window.old || !document.querySelector(`${bar} [data-state=taking]`)"
REFUSED = "bar => window.old ? document.querySelector(`${bar} [data-state]`)?.dataset.state ?? 'late' : ''"
"""Why the page is still the old one; empty where it is new."""
VERSIONS = """() => ({
  page: document.querySelector("meta[name=version]")?.content ?? "",
  scripts: [...new Set(window.versions ?? [])],
})"""


class Host:
    """A server's folder, in which one version after another is put."""

    def __init__(self, folder: Path, scripts: list[Path]) -> None:
        self.folder = folder / "host"
        self._versions = folder
        self._scripts = scripts

    def put(self, version: int) -> None:
        """Put a version of the site in the place of the one that is there."""
        site = self._versions / str(version)
        if not site.exists():
            self._make(site, version)
        link = self._versions / "next"
        link.symlink_to(site)
        link.replace(self.folder)

    def _make(self, site: Path, version: int) -> None:
        site.mkdir()
        write_site(site, self._scripts)
        for name in offline.SCRIPTS:
            (site / f"{name}.js").unlink()
        for script in site.glob("*.js"):
            script.write_text(f"{script.read_text('utf-8')};(window.versions??=[]).push('{version}');\n", "utf-8")
        for page in site.rglob("*.html"):
            depth = "../" * len(page.relative_to(site).parent.parts)
            words = f'<meta name="version" content="{version}"><script defer src="{depth}page.js"></script></head>'
            page.write_text(page.read_text("utf-8").replace("</head>", words), "utf-8")
        for path, content in offline.kept(files_of(site)):
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(content)


class Device:
    """A browser that keeps the site, and what is wrong with what it shows."""

    def __init__(self, context: BrowserContext, address: str, line: Line) -> None:
        self.context = context
        self.address = address
        self.line = line
        self.page = context.new_page()

    def open(self, path: str = PAGES[0]) -> Page:
        self.page.goto(f"{self.address}/{path}")
        return self.page

    def keep(self) -> None:
        """Begin to keep what the server has now."""
        self.page.evaluate(BEGIN)
        assert self.page.evaluate(UNTIL_ACTIVE) in ("activating", "activated")
        self.page.reload()
        wait_until(self.page, "() => navigator.serviceWorker.controller")

    def update(self) -> str:
        """Look for a newer version, and return what has become of it."""
        return str(self.page.evaluate(UPDATE))

    def update_at_last(self) -> str:
        """Do so until the newer version is here.

        One that the browser began by itself may have met a broken line, or what was there before.
        """
        for _ in range(3):
            if (came := self.update()) == "installed":
                break
        return came

    def wrong(self, page: Page, version: int) -> list[str]:
        """Return what on a page is not of a version."""
        found: dict[str, Any] = page.evaluate(VERSIONS)
        where = page.url.removeprefix(self.address)
        mixed = [f"{where} has scripts of version {v}" for v in found["scripts"] if v != str(version)]
        return mixed + ([f"{where} is of version {found['page']}"] if found["page"] != str(version) else [])

    def wrong_without_a_line(self, version: int) -> list[str]:
        """Return what is not of a version, or not there, on all pages while nothing comes from the server."""
        self.line.cut()
        found = []
        for path in PAGES:
            page = self.open(path)
            expect(page.locator("al-prompt[data-loaded], al-workbook h2").first).to_be_attached()
            found += self.wrong(page, version)
        self.line.mend()
        return found

    def take(self) -> None:
        """Press the button of the bar, and wait for the new page."""
        self.page.evaluate("window.old = true")
        self.use()
        self.taken()

    def use(self) -> None:
        """Press the button of the bar."""
        self.page.locator(BAR).get_by_role("button", name="Update now").click(no_wait_after=True)

    def taken(self) -> None:
        """Wait for the new page. Where words were not saved yet, the button is pressed again; where the older worker was
        busy for too long, the page says when the new version is here, and is loaded again.
        """
        wait_until(self.page, NO_LONGER_TAKING, BAR)
        while refused := self.page.evaluate(REFUSED, BAR):
            if refused == "unsaved":
                self.use()
                wait_until(self.page, NO_LONGER_TAKING, BAR)
            else:
                expect(self.page.locator(BAR)).to_contain_text("has now been updated")
                self.page.reload()
        self.page.wait_for_load_state("load")
