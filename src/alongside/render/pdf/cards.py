"""Cards to cut as plain data for paper: decks, and the words of each card."""

from __future__ import annotations

from alongside.content.errors import DocumentError
from alongside.content.markdown.cards import Card
from alongside.content.plan.cards import CardPlan, Deck
from alongside.content.problems import count
from alongside.render.pdf.prose import Data, node_data, runs
from alongside.render.pdf.typeset import about, typeset

TOO_LONG = "card does not fit"
"""How the template begins to say so, before the line of the card."""


def cards(plan: CardPlan, *, credit: str, large: bool = False) -> bytes:
    """Return the cards of an exercise or sheet as PDF, to cut; raise DocumentError naming the line of one too long."""
    exercise = plan.exercise
    data = about(plan.title, exercise.purpose, credit, plan.address, large) | {
        "heading": runs(plan.title),
        "decks": [_deck(deck, plan.site) for deck in plan.decks],
    }
    try:
        return typeset("cards.typ", data, str(exercise.path))
    except DocumentError as fault:
        said, _, line = str(fault).rpartition(TOO_LONG + " ")
        number = "".join(c for c in line.split('"')[0] if c.isdigit())
        if said and number:
            raise DocumentError(f"{exercise.path}:{number}  card-long  shorten this card: it does not fit") from fault
        raise


def _deck(deck: Deck, site: str) -> Data:
    cards = count(len(deck.cards), "card")
    return {
        "name": runs(deck.title),
        "folded": deck.folded,
        "about": runs(
            f"{cards}. Cut along the marks and fold in the middle." if deck.folded else f"{cards}. Cut along the marks."
        ),
        "cards": [_card(card, site) for card in deck.cards],
    }


def _card(card: Card, site: str) -> Data:
    return {"name": runs(card.name), "blocks": node_data(card.words, site), "line": card.line}
