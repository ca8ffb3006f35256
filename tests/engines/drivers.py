"""Other engines than Chromium, as they are installed: Firefox by Marionette, WebKitGTK by its WebDriver.

Playwright drives no Firefox and no WebKit but its own, which are not what people have.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from campaign.browsers import FIREFOX, PATIENCE, Firefox, wait_for

WEBKIT_DRIVER = shutil.which("WebKitWebDriver")
MINI_BROWSERS = sorted(
    p for place in ("lib*", "lib*/*") for p in Path("/usr").glob(f"{place}/webkit2gtk-4.*/MiniBrowser")
)
SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python that Debian's package python3-gi belongs to."""
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""What a WebDriver calls an element: W3C WebDriver, section 11."""
RUN = (
    "const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);"
    "(async () => {{ {script} }})().then(done, (error) => done({{ failed: String(error) }}));"
)


class Engine(Protocol):
    """One browser with one page and a profile of its own."""

    name: str

    def open(self, address: str) -> None:
        """Go to a page."""

    def back(self) -> None:
        """Go back to the page before: a script that asks for that may run on in the page that is put away."""

    def run(self, script: str, *arguments: Any) -> Any:
        """Run the body of an asynchronous function in the page, and return what it returns."""

    def click(self, selector: str) -> None:
        """Click the first element that the selector finds, as a person would."""

    def type(self, words: str) -> None:
        """Type into what has the focus."""

    def quit(self) -> None:
        """End it."""


class FirefoxEngine(Firefox):
    """Firefox as installed."""

    name = "firefox"

    def back(self) -> None:
        """Go back to the page before."""
        self._ask("WebDriver:Back")

    def click(self, selector: str) -> None:
        """Click the first element that the selector finds."""
        self.run("document.querySelector(given[0]).scrollIntoView({block: 'center'})", selector)
        found = self._ask("WebDriver:FindElement", using="css selector", value=selector)
        self._ask("WebDriver:ElementClick", id=next(iter(found.values())))

    def type(self, words: str) -> None:
        """Type into what has the focus."""
        self.press(words)

    def printed(self) -> bytes:
        """Return the page as it is printed, as PDF."""
        return base64.b64decode(self._ask("WebDriver:Print", shrinkToFit=False))


class WebKitEngine:
    """WebKitGTK in its MiniBrowser, on a display of its own where there is none."""

    name = "webkit"

    def __init__(self, profile: Path) -> None:
        profile.mkdir(exist_ok=True)
        self._stack = contextlib.ExitStack()
        environment = {
            **os.environ,
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",  # a container has no namespaces to give; tests only
            **{f"XDG_{kind}_HOME": str(profile) for kind in ("CACHE", "CONFIG", "DATA")},
            **({} if os.environ.get("DISPLAY") else {"DISPLAY": self._stack.enter_context(_display())}),
        }
        assert WEBKIT_DRIVER
        port = _free_port()
        quiet: Any = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._driver = subprocess.Popen([WEBKIT_DRIVER, f"--port={port}"], env=environment, **quiet)
        self._stack.callback(self._driver.kill)
        self._base = f"http://127.0.0.1:{port}"
        options = {"binary": str(MINI_BROWSERS[-1]), "args": ["--automation"]}
        capabilities = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        made = wait_for(lambda: self._new(capabilities), "session of WebKit")
        self.version = made["capabilities"]["browserVersion"]
        self._base += f"/session/{made['sessionId']}"
        self._ask("POST", "/timeouts", script=PATIENCE * 1000, pageLoad=PATIENCE * 1000)

    def _new(self, capabilities: dict[str, Any]) -> Any:
        try:
            return self._ask("POST", "/session", capabilities=capabilities)
        except (ConnectionError, urllib.error.URLError):
            return None

    def _ask(self, method: str, path: str, **body: Any) -> Any:
        data = json.dumps(body).encode() if method == "POST" else None
        request = urllib.request.Request(self._base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=2 * PATIENCE) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as fault:
            raise AssertionError(f"{path}: {fault.read().decode()[:400]}") from fault

    def open(self, address: str) -> None:
        """Go to a page."""
        self._ask("POST", "/url", url=address)

    def back(self) -> None:
        """Go back to the page before."""
        self._ask("POST", "/back")

    def run(self, script: str, *arguments: Any) -> Any:
        """Run the body of an asynchronous function in the page, and return what it returns."""
        result = self._ask("POST", "/execute/async", script=RUN.format(script=script), args=list(arguments))
        assert not (isinstance(result, dict) and "failed" in result), result
        return result

    def click(self, selector: str) -> None:
        """Click the first element that the selector finds."""
        self.run("document.querySelector(given[0]).scrollIntoView({block: 'center'})", selector)
        found = self._ask("POST", "/element", using="css selector", value=selector)
        self._ask("POST", f"/element/{found[ELEMENT]}/click")

    def type(self, words: str) -> None:
        """Type into what has the focus."""
        keys = [{"type": kind, "value": key} for key in words for kind in ("keyDown", "keyUp")]
        self._ask("POST", "/actions", actions=[{"type": "key", "id": "keys", "actions": keys}])

    def quit(self) -> None:
        """End it."""
        with contextlib.suppress(AssertionError, OSError):
            self._ask("DELETE", "")
        self._stack.close()


@contextlib.contextmanager
def _display() -> Iterator[str]:
    """Give a display that nobody sees."""
    with tempfile.NamedTemporaryFile() as told:
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x900x24", "-nolisten", "tcp"]
        server = subprocess.Popen(command, stdout=told, stderr=subprocess.DEVNULL)
        try:
            number = wait_for(lambda: Path(told.name).read_text().strip() or None, "display")
            yield f":{number}"
        finally:
            server.kill()
            server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def webkit_prints(address: str, file: Path) -> bool:
    """Print a page by WebKitGTK into a PDF file, and return whether this machine can."""
    script = Path(__file__).with_name("print_by_webkit.py")
    can = (
        subprocess.run([SYSTEM_PYTHON, str(script), "--can"], capture_output=True, check=False)
        if Path(SYSTEM_PYTHON).exists()
        else None
    )
    if can is None or can.returncode:
        return False
    with contextlib.ExitStack() as stack:
        display = os.environ.get("DISPLAY") or stack.enter_context(_display())
        environment = {**os.environ, "DISPLAY": display, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
        command = [SYSTEM_PYTHON, str(script), address, str(file)]
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=2 * PATIENCE)
    return True


@dataclass(frozen=True)
class Found:
    """An engine of this machine, or what would bring it."""

    name: str
    version: str
    missing: str

    def start(self, profile: Path) -> Engine:
        """Start it with a profile of its own."""
        return FirefoxEngine(profile) if self.name == "firefox" else WebKitEngine(profile)


def look_for_engines() -> tuple[Found, ...]:
    """Return both engines, each with its version or with what would bring it."""
    missing = _webkit_missing()
    return (
        Found("firefox", _firefox_version(), "" if FIREFOX else "install Firefox (Debian: firefox-esr)"),
        Found("webkit", "" if missing else _webkit_version(), missing),
    )


def _webkit_missing() -> str:
    if not WEBKIT_DRIVER or not MINI_BROWSERS:
        return "install WebKitGTK's driver (Debian: webkit2gtk-driver)"
    if not os.environ.get("DISPLAY") and not shutil.which("Xvfb"):
        return "WebKitGTK needs a display (Debian: xvfb)"
    return ""


def _firefox_version() -> str:
    if not FIREFOX:
        return ""
    return subprocess.run([FIREFOX, "--version"], capture_output=True, text=True, check=False).stdout.strip()


def _webkit_version() -> str:
    with tempfile.TemporaryDirectory() as profile:
        engine = WebKitEngine(Path(profile))
        engine.quit()
    return f"WebKitGTK {engine.version}"


def wait(engine: Engine, script: str, *arguments: Any, what: str) -> Any:
    """Ask the page again and again until it says something true."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := engine.run(script, *arguments):
            return found
    raise AssertionError(f"{engine.name}: {what} did not come within {PATIENCE} seconds")
