"""`make links`: every answer of a server, however odd, is a row; only what a server says is gone is gone."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import socketserver
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from content.small_manual import FILES, write

from alongside.cli import main
from alongside.link_checker import State, ask


def status(code: object, *headers: str, body: str = "") -> bytes:
    lines = [f"HTTP/1.1 {code}", *headers, f"Content-Length: {len(body)}", "Connection: close", "", body]
    return "\r\n".join(lines).encode("latin-1")


def to(place: str, code: str = "302 Found") -> bytes:
    return status(code, f"Location: {place}")


ANSWERS: dict[str, bytes] = {
    "ok": status("200 OK", body="Hello"),
    "without-words": status("204 No Content"),
    "cut-short": b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nHello",
    "spoilt-gzip": status("200 OK", "Content-Encoding: gzip", body="no gzip"),
    "two-lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nHello",
    "early-hints": b"HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n" + status("200 OK"),
    "for-now": to("/ok"),
    "for-now-and-spoilt": to("/ok").replace(b"\r\n\r\n", b"\r\nContent-Encoding: gzip\r\n\r\nno gzip"),
    "for-good": to("/ok", "301 Moved Permanently"),
    "for-good-too": to("ok", "308 Permanent Redirect"),
    "for-good-then-for-now": to("/for-now", "301 Moved Permanently"),
    "moved-and-gone": to("/gone", "301 Moved Permanently"),
    "gone": status("404 Not Found"),
    "taken-away": status("410 Gone"),
    "painted": status("404 G\x1b[31mone\x07\xff"),
    **{str(code): status(f"{code} No") for code in (400, 401, 402, 403, 405, 406, 418, 429, 451, 500, 502, 503, 520, 999)},
    "not-modified": status("304 Not Modified"),
    "nowhere": status("302 Found"),
    "circle": to("/circle"),
    "ping": to("/pong"),
    "pong": to("/ping"),
    "to-a-bracket": to("http://[oops"),
    "to-a-port": to("http://127.0.0.1:99999/"),
    "to-a-label": to(f"http://{'a' * 70}.example/"),
    "to-dots": to("http://a..b/"),
    "to-bytes": to("http://\xff\xfe/\xff"),
    "to-a-file": to("file:///etc/passwd"),
    "to-a-script": to("javascript:alert(1)"),
    "to-nothing": to(""),
    "words-alone": b"Hello, world\r\n",
    "nothing": b"",
    "half-a-head": b"HTTP/1.1 200 OK\r\nContent-Le",
    "no-number": b"HTTP/1.1 fine OK\r\n\r\n",
    "much-too-high": b"HTTP/1.1 99999 OK\r\n\r\n",
    "other-version": b"HTTP/9.9 200 OK\r\n\r\n",
    "one-long-line": b"HTTP/1.1 200 " + b"a" * 70_000 + b"\r\n\r\n",
    "many-headers": b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 300 + b"\r\n",
    "no-header": b"HTTP/1.1 200 OK\r\n\xff\xfe\x00 \r\n\r\n",
    "binary": bytes(range(256)) * 4,
}  # fmt: skip
EXPECTED: dict[State, set[str]] = {
    State.OK: {
        "ok", "without-words", "cut-short", "spoilt-gzip", "for-now", "for-now-and-spoilt", "endless", "endless-redirect",
        "cookie",
    },
    State.MOVED: {"for-good", "for-good-too", "for-good-then-for-now"},
    State.GONE: {"gone", "taken-away", "painted", "moved-and-gone"},
}  # fmt: skip
EITHER = {"no-header", "half-a-head", "early-hints", "two-lengths", "to-nothing"}
"""What libraries may take one way or the other."""
Address = Callable[[str], str]


@pytest.fixture
def odd_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Address]:
    """A server that says what a test wants it to say; gives the address of each answer."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    over = threading.Event()

    class Odd(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            if self.connection.recv(1, socket.MSG_PEEK) == b"\x16":
                self.wfile.write(ANSWERS["ok"])  # in plain words, to somebody who began in cipher
                return
            asked = [line.decode("latin-1").strip() for line in iter(self.rfile.readline, b"\r\n") if line]
            name = asked[0].split()[1].strip("/") if asked else ""
            with contextlib.suppress(OSError):  # whoever asked may have heard enough
                self.say(name, any(line.lower().startswith("cookie:") for line in asked))

        def say(self, name: str, has_cookie: bool) -> None:
            if name == "silent":
                over.wait()
            elif name == "drops":
                self.wfile.write(b"HTTP/1.1 200 OK\r\n")
                while not over.wait(0.05):
                    self.wfile.write(b"X-A: b\r\n"[:1])
            elif name == "endless":
                self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
                while not over.is_set():
                    self.wfile.write(b"a" * 65_536)
            elif name == "endless-redirect":
                self.wfile.write(b"HTTP/1.1 302 Found\r\nLocation: /ok\r\n\r\n")
                while not over.is_set():
                    self.wfile.write(b"a" * 65_536)
            elif name == "cookie" and not has_cookie:
                self.wfile.write(status("302 Found", "Location: /cookie", "Set-Cookie: seen=yes; Path=/"))
            elif name == "cookie":
                self.wfile.write(ANSWERS["ok"])
            else:
                self.wfile.write(ANSWERS[name])

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True

    with Server(("127.0.0.1", 0), Odd) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield lambda name: f"http://127.0.0.1:{server.server_address[1]}/{name}"
        over.set()
        server.shutdown()


def test_every_answer_is_a_row(odd_server: Address, capsys: pytest.CaptureFixture[str]) -> None:
    names = [*ANSWERS, "endless", "endless-redirect", "cookie"]
    answers = list(ask(map(odd_server, names)))
    assert [url for url, _ in answers] == [odd_server(name) for name in names]
    states = {name: answer.state for name, (_, answer) in zip(names, answers, strict=True) if name not in EITHER}
    said = {name: next((s for s, of in EXPECTED.items() if name in of), State.UNSURE) for name in states}
    assert states == said
    assert capsys.readouterr().err == ""
    assert all(answer.words.isprintable() and len(answer.words) < 300 for _, answer in answers)


def test_a_new_address_is_told(odd_server: Address) -> None:
    names = ["for-good", "for-good-too#part", "for-now", "for-good-then-for-now"]
    answers = [answer.words for _, answer in ask(map(odd_server, names))]
    assert answers == [
        f"to {odd_server('ok')}", f"to {odd_server('ok')}#part", f"leads to {odd_server('ok')}",
        f"to {odd_server('for-now')}",
    ]  # fmt: skip


def test_whoever_asks_may_stop_at_once(odd_server: Address, tmp_path: Path) -> None:
    """A server that never answers does not hold the program either: it says how far it came, and ends."""
    rows = [f"- {{url: {odd_server(name)}, title: A, publisher: B, checked: never}}" for name in ("ok", "silent")]
    write(tmp_path, {**FILES, "sources/links.yml": "\n".join(rows) + "\n"})
    command = [sys.executable, "-m", "alongside.cli", "--root", str(tmp_path), "links"]
    # What runs behind a shell, as this suite may, has been told to ignore the signal; a program that is begun from it, too.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        asking = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    finally:
        signal.signal(signal.SIGINT, before)
    with asking:
        assert asking.stdout is not None
        first = asking.stdout.readline()
        asking.send_signal(signal.SIGINT)
        rest, faults = asking.communicate()
    assert first.split()[:2] == ["ok", odd_server("ok")]
    assert (rest, faults, asking.returncode) == ("", "Stopped.\n", 130)


def test_rows_may_be_cut_short_by_who_reads_them(tmp_path: Path) -> None:
    """Like `make links | head -1`: the rest is not wanted, which is no fault to tell of."""
    write(tmp_path, FILES)
    command = [sys.executable, "-m", "alongside.cli", "--root", str(tmp_path), "check"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as checking:
        assert checking.stdout is not None
        assert checking.stderr is not None
        checking.stdout.close()
        assert checking.stderr.read() == ""


def test_a_terminal_that_lacks_a_character_shows_the_rest(tmp_path: Path) -> None:
    write(
        tmp_path, {**FILES, "exercises/good.md": FILES["exercises/good.md"].replace("step: getting", "step: ŵ getting")}
    )
    command = [sys.executable, "-m", "alongside.cli", "--root", str(tmp_path), "check"]
    said = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONIOENCODING": "cp1252"})
    assert "Traceback" not in said.stderr
    assert "\\u0175 getting" in said.stderr


@pytest.mark.parametrize("name", ["silent", "drops"])
def test_who_never_comes_to_an_end_is_left_alone(name: str, odd_server: Address) -> None:
    ((_, answer),) = ask([odd_server(name)], timeout=1, longest=2)
    assert (answer.state, answer.words.split(" (")[0]) == (State.UNSURE, "no answer in time")


def test_addresses_that_are_none_are_rows_too(odd_server: Address) -> None:
    odd = [
        "http://",
        "http://[::1",
        "http://a..b/",
        f"http://{'a' * 70}/",
        "http://\ud800/",
        "https://x y/",
        "http://127.0.0.1:1/",
    ]
    answers = list(ask([*odd, odd_server("ok").replace("http:", "https:"), ""]))
    assert len(answers) == len(odd) + 2
    assert {answer.state for _, answer in answers} == {State.UNSURE}


@pytest.mark.parametrize(
    ("names", "code"), [(["ok", "503", "429", "999", "circle"], 0), (["ok", "for-good", "gone"], 1)]
)
def test_only_what_is_gone_fails(
    names: list[str], code: int, odd_server: Address, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [f"- {{url: {odd_server(name)}, title: A, publisher: B, checked: never}}" for name in names]
    write(tmp_path, {**FILES, "sources/links.yml": "\n".join(rows) + "\n"})
    assert main(["--root", str(tmp_path), "links"]) == code
    *answers, summary = capsys.readouterr().out.strip().split("\n")
    assert [row.split()[1] for row in answers] == [odd_server(name) for name in names]
    assert summary.startswith(f"{len(names)} addresses: 1 answered; {names.count('for-good')} moved")
    assert f"{names.count('gone')} gone" in summary
