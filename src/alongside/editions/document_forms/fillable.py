"""The handout as a PDF file with fields, to fill in on a screen."""

from __future__ import annotations

from alongside.content.plan.handout_plan import HandoutPlan
from alongside.editions.document_forms.form import DocumentForm
from alongside.render.pdf import typeset


def _make(plan: HandoutPlan, credit: str) -> bytes:
    return typeset.fillable(plan, credit=credit)


FILLABLE = DocumentForm("-fill.pdf", "PDF to fill in", "a PDF to fill in on a screen", _make)
