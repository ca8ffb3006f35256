"""The forms in which a handout is given out: one object in one file each, and their order in every list of links.

Beside them, the forms in which cards to cut and the plan of a session are given out, and those of the whole manual.

To add a form, write it beside these and put it into the list. Links, Print and download, the files to keep without a
connection and the check of links all read the list.

Used by: build, editions.
"""

from alongside.editions.document_forms.book_form import BOOK_FORMS, BookForm
from alongside.editions.document_forms.card_form import CARD_FORMS, CardForm
from alongside.editions.document_forms.fillable import FILLABLE
from alongside.editions.document_forms.form import DocumentForm
from alongside.editions.document_forms.large_print import LARGE_PRINT
from alongside.editions.document_forms.pdf import PDF
from alongside.editions.document_forms.room_paper import RoomPaper, room_papers
from alongside.editions.document_forms.session_form import FOR, SESSION_FORMS, SessionForm, Setting
from alongside.editions.document_forms.word import WORD

DOCUMENT_FORMS: tuple[DocumentForm, ...] = (PDF, FILLABLE, LARGE_PRINT, WORD)

__all__ = [
    "BOOK_FORMS",
    "CARD_FORMS",
    "DOCUMENT_FORMS",
    "FOR",
    "SESSION_FORMS",
    "BookForm",
    "CardForm",
    "DocumentForm",
    "RoomPaper",
    "SessionForm",
    "Setting",
    "room_papers",
]
