"""PDF files joined to one that stays tagged: structure, headings of tables, bookmarks and language are kept.

Each document becomes a part of the first one's tree, in the order in which they are joined (ISO 32000-1, 14.7). Its
marked content keeps its numbers, as these count within a page; what is numbered for the whole file is numbered on.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from alongside.content.literal import unshield
from alongside.render.pdf.row_headings import elements


def joined(documents: Sequence[tuple[str, bytes]], blank: bytes) -> bytes:
    """Return one PDF of several, each with its name among the bookmarks; the first says what the whole is called.

    Each begins on a right-hand page: where one has an odd number of pages, `blank` follows.
    """
    (title, first), *others = ((unshield(name), pdf) for name, pdf in documents)
    with pikepdf.open(io.BytesIO(first)) as whole:
        root = whole.Root.StructTreeRoot
        tree = _Tree(whole, root)
        starts = [(title, 0)]
        _even(tree, blank)
        for name, pdf in others:
            starts.append((name, len(whole.pages)))
            tree.add(pdf, name)
            _even(tree, blank)
        tree.close()
        _bookmarks(whole, starts)
        made = io.BytesIO()
        whole.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


def _even(tree: _Tree, blank: bytes) -> None:
    if len(tree.whole.pages) % 2:
        tree.add(blank, "")


class _Tree:
    """The structure of the whole while documents are added to it."""

    def __init__(self, whole: pikepdf.Pdf, root: Object) -> None:
        self.whole, self.root = whole, root
        self.parents: list[Any] = list(root.ParentTree.Nums)
        self.next = int(root.get("/ParentTreeNextKey", len(self.parents) // 2))
        self.names = pikepdf.NameTree(root.IDTree) if "/IDTree" in root else pikepdf.NameTree.new(whole)
        self.added = 0

    def add(self, pdf: bytes, name: str) -> None:
        """Add the pages of a document and what they mean."""
        self.added += 1
        with pikepdf.open(io.BytesIO(pdf)) as source:
            before = len(self.whole.pages)
            self.whole.pages.extend(source.pages)
            self._number(before)
            theirs = source.Root.StructTreeRoot
            own = self.whole.copy_foreign(theirs) if theirs.is_indirect else None
            assert own is not None, "Typst writes its tree as an object of its own"
            nums = list(own.ParentTree.Nums) if "/ParentTree" in own else []
            for at in range(0, len(nums), 2):
                self.parents += [int(nums[at]) + self.next, nums[at + 1]]
            self._rename(own)
            for kind, meaning in own.get("/RoleMap", Dictionary()).items():
                self.root.RoleMap[kind] = meaning
            for child in _children(own):
                child.P = self.root
                if name:
                    child.T = String(name)
                self.root.K.append(child)
            self.next += int(own.get("/ParentTreeNextKey", len(nums) // 2))

    def _number(self, before: int) -> None:
        """Number the pages that were added on, and what lies on them."""
        for page in self.whole.pages[before:]:
            for numbered in (page.obj, *page.obj.get("/Annots", ())):
                for key in ("/StructParents", "/StructParent"):
                    if key in numbered:
                        numbered[key] = int(numbered[key]) + self.next

    def _rename(self, own: Object) -> None:
        """Give the names of elements, by which cells call their headings, a mark of their document."""
        mark = f"d{self.added}-".encode()
        for element in elements(own):
            if "/ID" in element:
                element.ID = String(mark + bytes(element.ID))
                self.names[str(element.ID)] = element
            for attributes in _attributes(element):
                if "/Headers" in attributes:
                    attributes.Headers = Array([String(mark + bytes(name)) for name in attributes.Headers])

    def close(self) -> None:
        """Write what is known of the whole."""
        self.root.ParentTree = self.whole.make_indirect(Dictionary(Nums=Array(self.parents)))
        self.root.ParentTreeNextKey = self.next
        self.root.IDTree = self.names.obj


def _children(root: Object) -> list[Object]:
    return list(root.K) if isinstance(root.K, Array) else [root.K]


def _attributes(element: Object) -> list[Object]:
    attributes = element.get("/A")
    owners = list(attributes) if isinstance(attributes, Array) else [attributes]
    return [owner for owner in owners if isinstance(owner, Dictionary)]


def _bookmarks(whole: pikepdf.Pdf, starts: Sequence[tuple[str, int]]) -> None:
    if "/Outlines" in whole.Root:
        del whole.Root["/Outlines"]
    with whole.open_outline() as outline:
        for name, page in starts:
            outline.root.append(pikepdf.OutlineItem(name, page, "Fit"))
    whole.Root.PageMode = Name.UseOutlines
