"""The handout as a Word file, to change or fill in."""

from __future__ import annotations

from alongside.content.plan.handout_plan import HandoutPlan
from alongside.editions.document_forms.form import DocumentForm
from alongside.render import word


def _make(plan: HandoutPlan, credit: str) -> bytes:
    return word.handout(plan, credit=credit)


WORD = DocumentForm(".docx", "Word, to change or fill in", "a Word file that you can change", _make)
