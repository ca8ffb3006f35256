"""A proxy that writes down what a browser asks of other hosts, and lets nothing through."""

from __future__ import annotations

import contextlib
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from playwright.sync_api import ProxySettings


@dataclass
class Proxy:
    """What was asked of other hosts; a browser asks for this machine without a proxy."""

    settings: ProxySettings
    asked: list[str] = field(default_factory=list)


@contextlib.contextmanager
def recording() -> Iterator[Proxy]:
    """Start a proxy, for `browser.new_context(proxy=proxy.settings)`."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def refuse(self) -> None:
            proxy.asked.append(f"{self.command} {self.path}")
            self.send_error(502)

        do_GET = do_HEAD = do_POST = do_PUT = do_CONNECT = do_OPTIONS = refuse

        def log_message(self, *arguments: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    proxy = Proxy({"server": f"http://127.0.0.1:{server.server_port}", "bypass": "127.0.0.1"})
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield proxy
    finally:
        server.shutdown()
        server.server_close()
