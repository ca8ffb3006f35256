"""The site follows the files: live reload of exercises and sessions, and a fault that does not end the server."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


@pytest.fixture
def served(manual_copy: Path, root: Path) -> Iterator[tuple[Path, Callable[[str, str], str]]]:
    """Serve a copy of the manual, as `make serve` does; gives its folder, and a way to wait for words on a page."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (manual_copy / "serve.log").open("w")
    command = [sys.executable, "-m", "mkdocs", "serve", "--strict", "--dev-addr", f"127.0.0.1:{port}"]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root / "src")}
    server = subprocess.Popen(command, cwd=manual_copy, env=env, stdout=log, stderr=subprocess.STDOUT)

    def wait_for(path: str, words: str) -> str:
        text = ""
        for _ in range(240):
            assert server.poll() is None, Path(log.name).read_text()
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=60) as answer:
                    text = answer.read().decode()
            except OSError:
                text = ""
            if words in text:
                return text
            time.sleep(0.5)
        raise AssertionError(f"{words!r} never came up: {Path(log.name).read_text()[-3000:]}")

    yield manual_copy, wait_for
    server.send_signal(signal.SIGINT)
    server.wait(timeout=30)
    log.close()


def test_exercises_sessions_and_names_are_followed(served: tuple[Path, Callable[[str, str], str]]) -> None:
    folder, wait_for = served
    wait_for("exercises/how-much-to-share/", "<h1")
    wait_for("worker.js", "unregister")  # a work in progress stays on no device
    # A fault is said, and the server stays and goes on when it is mended.
    exercise = folder / "exercises/how-much-to-share.md"
    good = re.sub(r"^purpose: .*$", "purpose: Try it mended.", exercise.read_text("utf-8"), flags=re.M)
    exercise.write_text(good.replace("kind: text", "kind: txet", 1), "utf-8")
    for _ in range(120):
        said = (folder / "serve.log").read_text()
        if "prompt-kind-unknown" in said:
            break
        time.sleep(0.5)
    assert "prompt-kind-unknown" in said
    assert "Traceback" not in said
    exercise.write_text(good, "utf-8")
    wait_for("exercises/how-much-to-share/", "Try it mended.")
    session = folder / "facilitator/sessions/one-day.md"
    session.write_text(session.read_text("utf-8").replace('start: "09:15"', 'start: "10:00"'), "utf-8")
    wait_for("facilitator/sessions/one-day/", "10:00–10:15")
