"""The website kept on a reader's device: what belongs to it, and the service worker that keeps it.

The worker is written in browser/worker/. A build is named by the hash of the list of its files, so a worker's script
changes when, and only when, something in the site has changed.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from alongside.common.palette import THEME

WORKER = PurePosixPath("worker.js")
"""Where the worker lies: at the root of the site, as it may look after nothing above it."""
LIST = PurePosixPath("assets/alongside/offline.json")
SIZES = PurePosixPath("assets/alongside/offline-data.js")
DOCUMENTS = frozenset([".docx", ".ipynb", ".pdf", ".pptx", ".zip"])
"""Kinds of files that a reader may keep as well, and that no page needs."""
SCRIPTS = ("worker", "worker-off")
"""The scripts that no page loads."""
APART = frozenset(["sitemap.xml", "sitemap.xml.gz", "assets/alongside/images/share.png"])
"""Files for other websites."""


@dataclass(frozen=True)
class Edition:
    """The files of a finished site: addresses from its root with hashes, and how many bytes they take."""

    files: dict[str, str]
    documents: dict[str, str]
    file_bytes: int
    document_bytes: int


def edition(site: Path) -> Edition:
    """Return what a finished site is made of. The worker itself and what it is told are no part of it."""
    found = Edition({}, {}, 0, 0)
    sizes = {"files": 0, "documents": 0}
    for file in sorted(file for file in site.rglob("*") if file.is_file()):
        name = file.relative_to(site)
        if PurePosixPath(name) in (WORKER, LIST, SIZES) or name.as_posix() in APART or name.name.startswith("."):
            continue
        kind = "documents" if name.suffix in DOCUMENTS else "files"
        content = file.read_bytes()
        getattr(found, kind)[_address(name)] = _hash(content)
        sizes[kind] += len(content)
    return Edition(found.files, found.documents, sizes["files"], sizes["documents"])


def files(site: Path, *, keeps: bool) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield what a finished site needs to be kept on devices; without `keeps`, what takes it away from them."""
    if not keeps:
        yield SIZES, _sizes(0, 0, 0)
        yield WORKER, _script(SCRIPTS[1])
        return
    made = edition(site)
    sizes = _sizes(made.file_bytes, made.document_bytes, len(made.documents))
    made.files[SIZES.as_posix()] = _hash(sizes.encode())
    told = json.dumps({"files": made.files, "documents": made.documents}, separators=(",", ":"), sort_keys=True)
    yield SIZES, sizes
    yield LIST, told
    build = json.dumps({"build": _hash(told.encode())}, separators=(",", ":"))
    yield WORKER, f"self.alongside={build};\n{_script(SCRIPTS[0])}"


def _sizes(manual: int, documents: int, count: int) -> str:
    told = json.dumps({"manual": manual, "documents": documents, "count": count}, separators=(",", ":"))
    return f"(self.alongside??={{}}).sizes={told};\n"


def _script(name: str) -> str:
    return (THEME / "assets" / f"{name}.js").read_text("utf-8")


def _address(name: Path) -> str:
    """Return the address of a file; that of a folder stands for its index."""
    path = name.as_posix()
    return quote(path.removesuffix("index.html") if name.name == "index.html" else path, safe="/~!$&'()*+,;=:@")


def _hash(content: bytes) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"
