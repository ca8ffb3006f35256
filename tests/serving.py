"""A folder, served on this machine."""

from __future__ import annotations

import contextlib
import functools
import http.server
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import axe_playwright_python

AXE = "/axe.min.js"
"""Where every server here has axe, beside its folder: a browser keeps what it made of a script that has an address."""
_AXE_FILE = str(Path(axe_playwright_python.__file__).with_name("axe.min.js"))


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        return _AXE_FILE if path == AXE else super().translate_path(path)

    def end_headers(self) -> None:
        # LinkChecker asks one page a second or so of a server that does not send this.
        self.send_header("LinkChecker", "welcome")
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        pass


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        # A browser that has been closed hears no more of what it asked for.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Line:
    """The line to a server: it can be cut, at once or after some more requests."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.asked: list[str] = []
        self.slow = threading.Event()
        self.slow.set()
        self._due: tuple[int, Callable[[], None]] | None = None
        self._lock = threading.Lock()

    def cut(self, after: int = 0) -> None:
        """Let so many more requests through, and then nothing."""
        with self._lock:
            self.left = after

    def after(self, requests: int, act: Callable[[], None]) -> None:
        """Do something once, when so many more requests have come."""
        with self._lock:
            self._due = requests, act

    def hold(self) -> None:
        """Let what is asked for below `/slow/` wait until `slow` is set."""
        self.slow.clear()

    @property
    def broke(self) -> bool:
        """Whether it has kept a request back since it was cut."""
        return self.left is not None and self.left < 0

    def mend(self) -> None:
        """Let everything through again, and do nothing any more that was still due."""
        with self._lock:
            self.left = self._due = None

    def takes(self, path: str) -> bool:
        """Return whether a request gets through, and note it where it does."""
        with self._lock:
            if self.left is not None:
                self.left -= 1
                if self.left < 0:
                    return False
            self.asked.append(path)
            if self._due:
                left, act = self._due
                self._due = (left - 1, act) if left > 1 else None
                if left <= 1:
                    act()
            return True


@contextlib.contextmanager
def serve_by_line(folder: Path) -> Iterator[tuple[str, Line]]:
    """Serve a folder over a line that can be cut, and give its address and the line."""
    line = Line()

    class Cut(_Quiet):
        def do_GET(self) -> None:
            if line.takes(self.path):
                if self.path.startswith("/slow/"):
                    line.slow.wait()
                super().do_GET()
            else:
                self.close_connection = True

        def end_headers(self) -> None:
            # Otherwise a browser takes what it has seen a moment ago for new.
            self.send_header("Cache-Control", "no-cache")
            super().end_headers()

    with _serving(functools.partial(Cut, directory=str(folder))) as address:
        yield address, line


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder, and give its address."""
    with _serving(functools.partial(_Quiet, directory=str(folder))) as address:
        yield address


@contextlib.contextmanager
def _serving(handler: Callable[..., _Quiet]) -> Iterator[str]:
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
