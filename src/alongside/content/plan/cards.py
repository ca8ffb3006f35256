"""Cards to cut, worked out once: the decks of an exercise, and how they lie on sheets of paper."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.content.markdown.cards import Card, cards_of
from alongside.content.model import Cards, Exercise, Facilitator
from alongside.content.parts import FACILITATOR_PARTS

MOST = {"card": 10, "folded": 5}
"""Cards on a sheet of A4: two columns of five, or five pairs of halves."""
MOST_LARGE = {"card": 4, "folded": 2}


@dataclass(frozen=True)
class Deck:
    """Cards that belong together, and stand on sheets of their own."""

    title: str
    """Nothing where an exercise has one deck."""
    folded: bool
    cards: tuple[Card, ...]

    def sheets(self, large: bool = False) -> int:
        """Return how many sheets of paper one set takes, on one side."""
        most = (MOST_LARGE if large else MOST)["folded" if self.folded else "card"]
        return -(-len(self.cards) // most)


@dataclass(frozen=True)
class CardPlan:
    """All cards of an exercise or sheet."""

    exercise: Exercise
    decks: tuple[Deck, ...]
    site: str = ""

    @property
    def address(self) -> str:
        """The page of the exercise for facilitators on the web, or empty."""
        return f"{self.site}/facilitator/activities/{self.exercise.id}/" if self.site else ""

    @property
    def title(self) -> str:
        """What the cards are called."""
        return f"Cards: {self.exercise.title}"

    def sheets(self, large: bool = False) -> int:
        """Return how many sheets of paper one set takes, on one side."""
        return sum(deck.sheets(large) for deck in self.decks)

    @property
    def count(self) -> int:
        """How many cards are in a set."""
        return sum(len(deck.cards) for deck in self.decks)


def plan_cards(exercise: Exercise, site: str = "") -> CardPlan | None:
    """Work out the cards of an exercise or sheet; None where it has none."""
    decks: dict[tuple[str, bool], list[Card]] = {}
    for block in written_cards(exercise):
        title = block.deck if isinstance(block, Cards) else _title(block)
        decks.setdefault((title, block.folded), []).extend(cards_of(block.markdown, block.first_line))
    made = tuple(Deck(title, folded, tuple(cards)) for (title, folded), cards in decks.items())
    return CardPlan(exercise, made, site.rstrip("/")) if made else None


def _title(block: Facilitator) -> str:
    return "" if block.title == FACILITATOR_PARTS["cards"] else block.title


def written_cards(exercise: Exercise) -> tuple[Cards | Facilitator, ...]:
    """Return the blocks of an exercise or sheet that hold its cards; none where it has no cards."""
    return tuple(
        block
        for block in (*exercise.learner, *exercise.facilitator)
        if isinstance(block, Cards) or (isinstance(block, Facilitator) and block.part == "cards")
    )
