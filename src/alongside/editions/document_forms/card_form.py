"""What is made of the cards of an exercise or sheet, where it has any."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alongside.content.plan.cards import CardPlan
from alongside.render.pdf import cards as on_paper
from alongside.render.word import cards as in_word


@dataclass(frozen=True)
class CardForm:
    """A form in which cards to cut are given out.

    `make` returns the bytes of the file from the cards and whose work they are. It raises DocumentError, naming its
    source and line, for a card whose words do not fit.
    """

    ending: str
    """How the name of a file ends, after `cards-` and the id of its exercise."""
    words: str
    """What a link to the file says."""
    make: Callable[[CardPlan, str], bytes]


def _pdf(plan: CardPlan, credit: str) -> bytes:
    return on_paper.cards(plan, credit=credit)


def _large(plan: CardPlan, credit: str) -> bytes:
    return on_paper.cards(plan, credit=credit, large=True)


def _word(plan: CardPlan, credit: str) -> bytes:
    return in_word.cards(plan, credit=credit)


CARD_FORMS = (
    CardForm(".pdf", "Cards to cut, PDF", _pdf),
    CardForm("-large.pdf", "Cards in large print, PDF", _large),
    CardForm(".docx", "Cards in Word, to change", _word),
)
