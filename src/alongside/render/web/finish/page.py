"""The passes over a finished page, in their order.

All that they need is given: the same page and manual always make the same, so that it can be kept.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from alongside.content.markdown.leftovers import leftovers
from alongside.content.plan.model_tour import ModelTour
from alongside.render.web.finish.dial import Dial
from alongside.render.web.finish.drawings import draw
from alongside.render.web.finish.links import Targets, say_more
from alongside.render.web.finish.model_drawing import draw_model
from alongside.render.web.finish.needs import Needs, needs
from alongside.render.web.finish.notebook import lighten, offer
from alongside.render.web.finish.passages import Passage, passages
from alongside.render.web.finish.tree import Tree, elements

_OWN_ELEMENTS = ("al-exercise", "al-prompt", "al-tool", "al-walk")


@dataclass(frozen=True)
class Manual:
    """What the pages of a manual share."""

    dial: Dial
    targets: Targets
    tour: ModelTour | None = None
    """The drawing of the model, where there is one."""


@dataclass(frozen=True)
class Finished:
    """A page's content as readers get it, and what is taken from it for other files."""

    html: str
    left: tuple[str, ...]
    """Lines in which a mark of Markdown was left: faults of an author."""
    passages: tuple[Passage, ...]
    """For search."""
    blank: str
    """An exercise with its head, to be filled in by a script: its elements are plain ones, so that no copy of a prompt
    keeps or loads an answer. Empty on a page that is not of an exercise."""
    needs: Needs


def finish(
    html: str,
    url: str,
    manual: Manual,
    *,
    is_notebook: bool = False,
    offered: str = "",
    for_facilitators: bool = False,
) -> Finished:
    """Return the page at `url`, an address from the site's root, finished; a notebook offers files as HTML."""
    tree = Tree(html)
    if is_notebook:
        lighten(tree)
        offer(tree, offered)
    left = tuple(leftovers(tree.body))  # before words come that only look like marks
    tree.unshield()
    found = passages(tree)
    draw(tree)
    if manual.tour:
        draw_model(tree, manual.tour)
    blank = _blank(tree)
    manual.dial.link(tree)
    say_more(tree, url, manual.targets)
    needed = needs(tree, for_facilitators=for_facilitators)
    return Finished(tree.html(), left, found, blank, needed)


def _blank(tree: Tree) -> str:
    """Return the page from its heading to the end of the exercise whose page it is."""
    exercise = tree.body.find("al-exercise")
    if exercise is None:
        return ""
    copy = deepcopy(tree.body)
    for behind in list(copy[tree.body.index(exercise) + 1 :]):
        copy.remove(behind)
    copy[-1].tail = None
    for element in elements(copy, *_OWN_ELEMENTS):
        element.tag = "div"
    return tree.html(copy)
