"""The handout as a PDF file, to print."""

from __future__ import annotations

from alongside.content.plan.handout_plan import HandoutPlan
from alongside.editions.document_forms.form import DocumentForm
from alongside.render.pdf import typeset
from alongside.render.pdf.first_page import first_page


def _make(plan: HandoutPlan, credit: str) -> bytes:
    return typeset.handout(plan, credit=credit)


def _picture(plan: HandoutPlan, credit: str) -> bytes:
    return first_page(typeset.handout_to_set(plan, credit=credit))


PDF = DocumentForm(".pdf", "PDF to print", "a PDF to print", _make, _picture)
