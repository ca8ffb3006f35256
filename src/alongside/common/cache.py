"""The one cache: what a build has made, kept for the next under everything that it was made from.

A key is the fingerprint of the makers (our code and the versions of its libraries) with all that they were given, so
that an entry can only be right or never asked for again. Each is a file, written beside its place and then put there
whole, as several builds may run at once; it begins with the hash of what follows, so that a broken one is noticed and
made again. Without a place to write, nothing is kept and everything is made.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile

Keep = Callable[..., str]
"""Is given what makes a text, and in words all that it is made from; returns the text, made now or before."""

_HASH_BYTES = 32
_DAY = 86_400
_UNFINISHED = ".part"
_TIDIED: set[Path] = set()


def made_now(make: Callable[[], str], *given: str) -> str:
    """Make a text, and keep nothing: the `Keep` of whoever has no cache."""
    return make()


class Cache:
    """Entries of one sort, in a folder of their own, as bytes.

    `makers` is the fingerprint of what makes them. `most` is how many bytes are left when a build ends; entries that
    no build has asked for in so many `days` go before.
    """

    def __init__(self, folder: Path, makers: str, *, most: int = 256 * 2**20, days: float = 7) -> None:
        self._folder = folder
        self._makers = makers
        self._most = most
        self._days = days

    def get(self, *given: str) -> bytes | None:
        """Return what was made from this; None where nothing is kept, or what is kept is broken."""
        try:
            with self.place(*given).open("rb") as file:
                kept = file.read()
                if time.time() - os.fstat(file.fileno()).st_mtime > _DAY:
                    os.utime(file.name)  # asked for: it stays
        except OSError:
            return None
        content = kept[_HASH_BYTES:]
        return content if hashlib.sha256(content).digest() == kept[:_HASH_BYTES] else None

    def put(self, content: bytes, *given: str) -> None:
        """Keep what was made from this."""
        # Quiet: whoever cannot write here still builds, only not faster the next time.
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self._folder, suffix=_UNFINISHED, delete=False) as file:
                file.write(hashlib.sha256(content).digest() + content)
            Path(file.name).replace(self.place(*given))

    def keep(self, make: Callable[[], bytes], *given: str) -> bytes:
        """Return what was made from this, or make and keep it."""
        content = self.get(*given)
        if content is None:
            content = make()
            self.put(content, *given)
        return content

    def keep_text(self, make: Callable[[], str], *given: str) -> str:
        """Return the text that was made from this, or make and keep it."""
        return self.keep(lambda: make().encode(), *given).decode()

    def tidy(self) -> None:
        """Take away what was not asked for in a while, and the oldest of more than there is room for.

        Once a process is enough: while a site is served, little comes in.
        """
        if self._folder in _TIDIED:
            return
        _TIDIED.add(self._folder)
        entries = []
        for file in self._folder.glob("*"):
            with contextlib.suppress(OSError):  # another build may tidy up as well
                about = file.stat()
                entries.append((about.st_mtime, about.st_size, file))
        room, oldest = self._most, time.time() - self._days * _DAY
        for asked_for, size, file in sorted(entries, reverse=True):
            room -= size
            unfinished = file.suffix == _UNFINISHED and asked_for < time.time() - _DAY
            if room < 0 or asked_for < oldest or unfinished:
                with contextlib.suppress(OSError):
                    file.unlink()

    def place(self, *given: str) -> Path:
        """Return the file in which what was made from this is kept: another for everything else."""
        key = hashlib.sha256(self._makers.encode())
        for part in given:
            key.update(f"\0{len(part)}\0".encode())
            key.update(part.encode("utf-8", "surrogatepass"))
        return self._folder / key.hexdigest()
