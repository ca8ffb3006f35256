"""Real browsers with a profile of their own, which can be killed as a power cut would.

Chromium is driven by Playwright over its debugging port. Playwright drives no Firefox but its own, so the one that is
installed is driven by Marionette, which it has built in: JSON over a socket.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeVar

from find_browser import BROWSER_ARGUMENTS
from playwright.sync_api import Page, Playwright

Found = TypeVar("Found")

PATIENCE = 120
"""Seconds to wait for a browser on a machine that is busy."""

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
PREFERENCES = {
    "marionette.port": 0,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "browser.sessionstore.resume_from_crash": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.startup.max_resumed_crashes": -1,
}


class Killable(Protocol):
    """One running browser with one page."""

    def open(self, address: str) -> None:
        """Go to a page."""

    def press(self, keys: str) -> None:
        """Type into the field that has the focus."""

    def run(self, script: str, *arguments: Any) -> Any:
        """Run the body of an asynchronous function in the page, and return what it returns."""

    def kill(self) -> None:
        """End every process of it at once."""

    def quit(self) -> None:
        """End it as its user would."""


def wait_for(look: Callable[[], Found | None], what: str) -> Found:
    """Look again and again until there is something to see."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if (found := look()) is not None:
            return found
        time.sleep(0.02)
    raise AssertionError(f"no {what} within {PATIENCE} seconds")


def _start(command: list[str], port_file: Path, environment: dict[str, str]) -> tuple[subprocess.Popen[bytes], int]:
    port_file.unlink(missing_ok=True)
    quiet: Any = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, start_new_session=True, env={**os.environ, **environment}, **quiet)

    def port() -> int | None:
        assert process.poll() is None, "the browser did not start"
        words = port_file.read_text().split() if port_file.exists() else []
        return int(words[0]) if words else None

    try:
        return process, wait_for(port, "port of the browser")
    except AssertionError:
        _kill(process)
        raise


def _kill(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


class Driven:
    """A page that Playwright drives, for the typist."""

    page: Page

    def open(self, address: str) -> None:
        self.page.goto(address)

    def press(self, keys: str) -> None:
        self.page.keyboard.type(keys)

    def run(self, script: str, *arguments: Any) -> Any:
        return self.page.evaluate(f"given => (async (...given) => {{ {script} }})(...given)", list(arguments))


class Chromium(Driven):
    """Chromium by its debugging port."""

    def __init__(self, playwright: Playwright, executable: str, profile: Path) -> None:
        command = [
            executable, "--headless=new", *BROWSER_ARGUMENTS, "--remote-debugging-port=0",
            f"--user-data-dir={profile}", "about:blank",
        ]  # fmt: skip
        self.process, port = _start(command, profile / "DevToolsActivePort", {})
        self._browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        self.context = self._browser.contexts[0]
        self.page = self.context.pages[0] if self.context.pages else self.context.new_page()
        self.page.set_default_timeout(PATIENCE * 1000)

    def kill(self) -> None:
        _kill(self.process)
        self._browser.close()

    def quit(self) -> None:
        self._browser.new_browser_cdp_session().send("Browser.close")
        self.process.wait(PATIENCE)
        self._browser.close()


class Firefox:
    """The Firefox that is installed, by Marionette."""

    def __init__(self, profile: Path) -> None:
        assert FIREFOX
        profile.mkdir(exist_ok=True)
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [FIREFOX, "--headless", "--marionette", "--no-remote", "--profile", str(profile), "about:blank"]
        self.process, port = _start(command, profile / "MarionetteActivePort", {"MOZ_CRASHREPORTER_DISABLE": "1"})
        self._socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self._stream = self._socket.makefile("rb")
        self._number = 0
        self._receive()  # its greeting
        self._ask("WebDriver:NewSession", pageLoadStrategy="normal")

    def _receive(self) -> Any:
        length = b""
        while (byte := self._stream.read(1)) != b":":
            if not byte:
                raise ConnectionError("Firefox has gone")
            length += byte
        return json.loads(self._stream.read(int(length)))

    def _ask(self, command: str, **arguments: Any) -> Any:
        self._number += 1
        message = json.dumps([0, self._number, command, arguments]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._receive()
        assert not error, f"{command}: {error}"
        return result.get("value") if isinstance(result, dict) else result

    def open(self, address: str) -> None:
        self._ask("WebDriver:Navigate", url=address)

    def press(self, keys: str) -> None:
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._ask("WebDriver:PerformActions", actions=[{"type": "key", "id": "keys", "actions": actions}])

    def run(self, script: str, *arguments: Any) -> Any:
        body = (
            "const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);"
            f"(async () => {{ {script} }})().then(done, (error) => done({{ failed: String(error) }}));"
        )
        result = self._ask("WebDriver:ExecuteAsyncScript", script=body, args=list(arguments), sandbox=None)
        assert not (isinstance(result, dict) and "failed" in result), result
        return result

    def kill(self) -> None:
        _kill(self.process)
        self._socket.close()

    def quit(self) -> None:
        self._ask("Marionette:Quit", flags=["eForceQuit"])
        self._socket.close()
        self.process.wait(PATIENCE)
