"""The site follows the files: live reload of exercises and sessions, and a fault that does not end the server."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from content.small_manual import write
from copies import AWKWARD
from least_manual import least_manual

Found = TypeVar("Found")
PATIENCE = 300
"""Seconds that a server may take on a machine that is busy: no pass waits for them."""

LED_TO = ("docs/steps/1-getting-started.md", "docs/start/your-answers.md", "facilitator/room-and-materials.md")
"""Pages that others lead to, without which a strict server would not begin."""

Served = tuple[Path, Callable[[str, str], str]]


@pytest.fixture
def served(tmp_path: Path, root: Path) -> Iterator[Served]:
    """Serve a manual, as `make serve` does; gives its folder, and a way to wait for words on a page."""
    manual = write(least_manual(tmp_path / AWKWARD), dict.fromkeys(LED_TO, "---\ntitle: Led to\n---\n\n# Led to\n"))
    shutil.copytree(root / "src/alongside/theme", manual / "src/alongside/theme")
    log = manual / "serve.log"
    server, address = _begin(manual, root, log)

    def wait_for(path: str, words: str) -> str:
        def look() -> str | None:
            assert server.poll() is None, log.read_text("utf-8")
            try:
                with urllib.request.urlopen(f"{address}/{path}", timeout=PATIENCE) as answer:
                    text = answer.read().decode()
            except OSError:
                return None
            return text if words in text else None

        return _wait(look, f"{words!r} on {path}", log)

    yield manual, wait_for
    server.terminate()  # an interrupt is not heard where the tests run in the background
    server.wait(PATIENCE)


def _begin(manual: Path, root: Path, log: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start a server, on another port where somebody else was quicker to take the one that was free."""
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            place = f"127.0.0.1:{probe.getsockname()[1]}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--strict", "--dev-addr", place]
        env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root / "src")}
        with log.open("w") as said:
            server = subprocess.Popen(command, cwd=manual, env=env, stdout=said, stderr=subprocess.STDOUT)

        def state(server: subprocess.Popen[bytes] = server) -> bool | None:
            return True if "Serving on" in log.read_text("utf-8") else None if server.poll() is None else False

        if _wait(state, "server", log):
            return server, f"http://{place}"
        assert "in use" in log.read_text("utf-8"), log.read_text("utf-8")


def _wait(look: Callable[[], Found | None], what: str, log: Path) -> Found:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if (found := look()) is not None:
            return found
        time.sleep(0.2)
    raise AssertionError(f"{what} never came up: {log.read_text('utf-8')[-3000:]}")


def test_exercises_sessions_and_names_are_followed(served: Served) -> None:
    folder, wait_for = served
    wait_for("exercises/good/", "<h1")
    wait_for("worker.js", "unregister")  # a work in progress stays on no device
    # A fault is said, and the server stays and goes on when it is mended.
    exercise = folder / "exercises/good.md"
    good = re.sub(r"^purpose: .*$", "purpose: Try it mended.", exercise.read_text("utf-8"), flags=re.M)
    exercise.write_text(good.replace("kind: text", "kind: txet", 1), "utf-8")
    log = folder / "serve.log"
    said = _wait(lambda: said if "prompt-kind-unknown" in (said := log.read_text("utf-8")) else None, "the fault", log)
    assert "Traceback" not in said
    exercise.write_text(good, "utf-8")
    wait_for("exercises/good/", "Try it mended.")
    session = folder / "facilitator/sessions/day.md"
    session.write_text(session.read_text("utf-8").replace('start: "09:30"', 'start: "10:00"'), "utf-8")
    wait_for("facilitator/sessions/day/", "10:00–10:05")
