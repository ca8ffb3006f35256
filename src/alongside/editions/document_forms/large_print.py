"""The handout as a PDF file in large print."""

from __future__ import annotations

from alongside.content.plan.handout_plan import HandoutPlan
from alongside.editions.document_forms.form import DocumentForm
from alongside.render.pdf import typeset


def _make(plan: HandoutPlan, credit: str) -> bytes:
    return typeset.handout(plan, credit=credit, large=True)


LARGE_PRINT = DocumentForm("-large.pdf", "PDF in large print", "a PDF in large print", _make)
