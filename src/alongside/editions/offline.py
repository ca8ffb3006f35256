"""The website kept on a reader's device: what belongs to it, and the service worker that keeps it.

The worker is written in `browser/site/offline/worker/`. A build is named by the hash of the list of its files, so a
worker's script changes when, and only when, something in the site has changed.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from alongside.common.handover import handover
from alongside.common.palette import THEME
from alongside.editions.built_site import BuiltSite

WORKER = PurePosixPath("worker.js")
"""Where the worker lies: at the root of the site, as it may look after nothing above it."""
LIST = PurePosixPath("assets/alongside/offline.json")
ROOM = "offline"
"""Under which name these are handed over."""
SIZES = PurePosixPath("assets/alongside/offline-data.js")
AUTHORS_DOCUMENTS = frozenset([".csv", ".docx", ".ipynb", ".pdf", ".pptx"])
"""Kinds of files which no page needs where an author has put one among the pages."""
SCRIPTS = ("worker", "worker-off")
"""The scripts that no page loads."""
APART = frozenset(["sitemap.xml", "sitemap.xml.gz", "assets/alongside/images/share.png"])
"""Files for other websites."""


@dataclass(frozen=True)
class Listing:
    """The files of a finished site: addresses from its root with hashes, and how many bytes they take."""

    files: dict[str, str]
    documents: dict[str, str]
    file_bytes: int
    document_bytes: int


class Offline:
    """The website kept on a device; where it is not to be kept, what takes it away from devices that have it."""

    def files(self, site: BuiltSite) -> Iterator[tuple[PurePosixPath, bytes]]:
        """Yield the worker's script, the list of the files that it keeps, and how many bytes these are."""
        # A site that is still being written does not stay on a device.
        if site.settings.served or not site.library.organisation.keeps_offline:
            return taken_away()
        # A pack holds once more what is kept by itself.
        packs = {document.path for pack in site.documents.packs.values() for document in pack}
        files = {path: content for path, content in site.files.items() if path not in packs}
        return kept(files, {document.path for document in site.documents})


def listing(files: Mapping[PurePosixPath, bytes], documents: Set[PurePosixPath]) -> Listing:
    """Return what a finished site is made of; `documents` are files that a reader may keep as well.

    The worker itself and what it is told are no part of it.
    """
    found = Listing({}, {}, 0, 0)
    sizes = {"files": 0, "documents": 0}
    for path, content in sorted(files.items()):
        if path in (WORKER, LIST, SIZES) or path.as_posix() in APART or path.name.startswith("."):
            continue
        kind = "documents" if path in documents or path.suffix in AUTHORS_DOCUMENTS else "files"
        getattr(found, kind)[_address(path)] = _hash(content)
        sizes[kind] += len(content)
    return Listing(found.files, found.documents, sizes["files"], sizes["documents"])


def kept(
    files: Mapping[PurePosixPath, bytes], documents: Set[PurePosixPath] = frozenset()
) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield what these files of a finished site need to be kept on devices."""
    made = listing(files, documents)
    sizes = _sizes(made.file_bytes, made.document_bytes, len(made.documents))
    made.files[SIZES.as_posix()] = _hash(sizes)
    told = json.dumps({"files": made.files, "documents": made.documents}, separators=(",", ":"), sort_keys=True)
    yield SIZES, sizes
    yield LIST, told.encode()
    yield WORKER, handover(ROOM, "build", _hash(told.encode())).encode() + _script(SCRIPTS[0])


def taken_away() -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield what takes a kept site away from devices."""
    yield SIZES, _sizes(0, 0, 0)
    yield WORKER, _script(SCRIPTS[1])


def _sizes(manual: int, documents: int, count: int) -> bytes:
    return handover(ROOM, "sizes", {"manual": manual, "documents": documents, "count": count}).encode()


def _script(name: str) -> bytes:
    return (THEME / "assets" / f"{name}.js").read_bytes()


def _address(path: PurePosixPath) -> str:
    """Return the address of a file; that of a folder stands for its index."""
    name = path.as_posix()
    return quote(name.removesuffix("index.html") if path.name == "index.html" else name, safe="/~!$&'()*+,;=:@")


def _hash(content: bytes) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"
