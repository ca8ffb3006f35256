"""The places of a page that a link may lead to, as the page itself will have them.

They are read off the tree that Markdown makes of the page, by the extension that gives headings their ids on the site
(toc), so that both agree in what is hard: emphasis, code, links and letters of other scripts in a heading, headings
that are alike, ids that authors write. Only a page that some link leads into is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from alongside.content.literal import shield
from alongside.content.markdown.converter import tree_of
from alongside.content.model import Block, ExerciseReference, Facilitator, Prompt, Slide, Text
from alongside.content.plan.afterword import split_afterword
from alongside.content.problems import Problems
from alongside.content.read.glossary import PAGE as GLOSSARY
from alongside.content.read.library import Library
from alongside.content.site_paths import prompt_anchor


class Anchors:
    """Tells the places of the pages of one manual."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[PurePosixPath, frozenset[str]] = {}

    def of(self, path: PurePosixPath) -> frozenset[str]:
        """Return the places of the page that is made of a file of the manual."""
        if path not in self._known:
            self._known[path] = self._library.kept.read(_places, path, "\n\n".join(self._page(path)), Problems())
        return self._known[path]

    def _page(self, path: PurePosixPath) -> Iterator[str]:
        """Yield the Markdown of a page as far as it holds places."""
        library = self._library
        if page := library.pages.get(path):
            yield from self._texts(page.blocks)
        elif path.parts[0] == "exercises" and (exercise := library.exercises.get(path.stem)):
            yield f"# {shield(exercise.title)}"
            yield from self._texts(exercise.learner, exercise.id)
        elif made := library.talks.get(path.stem) or library.sessions.get(path.stem):
            yield f"# {shield(made.title)}"
            yield from self._texts(made.blocks)
        if path == GLOSSARY:
            yield from map(_place, library.glossary)

    def _texts(self, blocks: Iterable[Block], exercise: str = "") -> Iterator[str]:
        for block in blocks:
            if isinstance(block, Text):
                yield block.markdown
            elif isinstance(block, Prompt):
                yield _place(prompt_anchor(exercise, block))
                yield block.help
            elif isinstance(block, ExerciseReference):
                if folded := self._library.exercises.get(block.exercise):
                    yield _place(folded.id)
                    yield folded.care
                    yield from self._texts(split_afterword(folded.learner)[0], folded.id)
            elif isinstance(block, Slide | Facilitator):
                yield f"### {shield(block.title)}"
                yield block.markdown


def _place(id: str) -> str:
    """Return Markdown with a place of this id, as a piece of HTML brings it into the page."""
    return f"…\n{{: #{id} }}"


def _places(path: PurePosixPath, markdown: str, problems: Problems) -> frozenset[str]:
    """Return the places of a text; in this form so that they are kept as what a file says is kept."""
    return frozenset(_ids(markdown))


def _ids(markdown: str) -> Iterator[str]:
    root, kept = tree_of(markdown, _leave_out_words)
    yield from (element.attrib["id"] for element in root.iter() if "id" in element.attrib)
    for html in kept:
        tags = _Tags()
        tags.feed(html)
        yield from tags.ids


def _leave_out_words(root: Element) -> None:
    """Take words out that can bring no id: they are neither a heading nor hold one in braces."""
    for element in root.iter():
        if element.text and not _HEADING.match(element.tag) and "{" not in element.text:
            element.text = ""


class _Tags(HTMLParser):
    """Reads the ids of HTML that Markdown has left as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids.extend(value for name, value in attrs if name == "id" and value)


_HEADING = re.compile(r"h[1-6]$")
