"""A Word file put together: the pages of one handout among the parts that all have in common.

The parts that all share are packed once a process, and each file goes on from there. The same content gives the same
bytes. browser/export/word/docx-package.ts does the same for forms that are filled in.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from lxml import etree

from alongside.render.word.base import HEAD, base_parts, relations
from alongside.render.word.numbering import numbering_of_lists
from alongside.render.word.ooxml import escape, shorten

# A date that does not change, so that the same content gives the same bytes.
_DATE = "2026-01-01T00:00:00Z"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_OWN = (
    *("docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels", "word/numbering.xml"),
    *("word/footer1.xml", "word/_rels/footer1.xml.rels"),
)
"""The parts that each handout has of its own."""


@dataclass
class Links:
    """The addresses to which a part of a file leads; their relationships are numbered from `first`."""

    first: int = 1
    prefix: str = "rId"
    addresses: list[str] = field(default_factory=list)

    def relate(self, address: str) -> str:
        """Return the id of the relationship for an address; the same for the same."""
        if address not in self.addresses:
            self.addresses.append(address)
        return f"{self.prefix}{self.first + self.addresses.index(address)}"

    def xml(self) -> str:
        """Return the relationships."""
        return "".join(
            f'<Relationship Id="{self.prefix}{number}" Type="{_LINK}" Target="{escape(address)}"'
            ' TargetMode="External"/>'
            for number, address in enumerate(self.addresses, self.first)
        )


@dataclass(frozen=True)
class About:
    """What a file says of itself."""

    title: str
    subject: str
    author: str
    revision: int


@dataclass(frozen=True)
class Part:
    """Pages or a foot: what stands in it, and where it leads."""

    xml: str
    links: Links


def docx_file(pages: Part, lists: Sequence[int], foot: Part, about: About) -> bytes:
    """Return a Word file; `lists` has the first number of each ordered list.

    Raises lxml's XMLSyntaxError for pages or a foot that are no XML.
    """
    texts = {name: content for name, content in base_parts().items() if isinstance(content, str)}
    own: dict[str, str | bytes] = {
        "docProps/core.xml": _core(about),
        "word/document.xml": _written(_before("<w:sectPr>", texts["word/document.xml"], pages.xml)),
        "word/_rels/document.xml.rels": _before(
            "</Relationships>", texts["word/_rels/document.xml.rels"], pages.links.xml()
        ),
        "word/numbering.xml": _before("</w:numbering>", texts["word/numbering.xml"], numbering_of_lists(lists)),
        "word/footer1.xml": _written(texts["word/footer1.xml"].replace("/>", f">{foot.xml}</w:ftr>", 1)),
    }
    if foot.links.addresses:
        own["word/_rels/footer1.xml.rels"] = _before("</Relationships>", relations({}), foot.links.xml())
    pack = io.BytesIO(_shared())
    pack.seek(0, io.SEEK_END)
    with zipfile.ZipFile(pack, "a", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, own.items())
    return pack.getvalue()


@cache
def _shared() -> bytes:
    """Return the file without the parts that each handout has of its own; Word wants its list of types first."""
    pack = io.BytesIO()
    with zipfile.ZipFile(pack, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, ((name, content) for name, content in base_parts().items() if name not in _OWN))
    return pack.getvalue()


def _add(archive: zipfile.ZipFile, parts: Iterable[tuple[str, str | bytes]]) -> None:
    for name, content in parts:
        entry = zipfile.ZipInfo(name, _ZIP_TIME)
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, content)


def _before(mark: str, xml: str, more: str) -> str:
    """Return XML with more of it before the last place where a mark stands."""
    at = xml.rindex(mark)
    return xml[:at] + more + xml[at:]


def _written(xml: str) -> bytes:
    """Return XML as a parser writes it, which is shortest, and refuses what is none."""
    tree = etree.fromstring(xml.encode())
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def _core(about: About) -> str:
    words = {
        "dc:title": shorten(about.title, 255),
        "dc:subject": shorten(about.subject, 255),
        "dc:language": "en-GB",
        "dc:creator": shorten(about.author, 255),
        "cp:lastModifiedBy": shorten(about.author, 255),
        "cp:revision": str(about.revision),
    }
    said = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in words.items())
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{_DATE}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{said}{dates}</cp:coreProperties>'
    )
