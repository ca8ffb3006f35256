"""What stops a document from being made, in words for its author."""

from __future__ import annotations

from typing import NoReturn

from alongside.content.model import Prompt


class DocumentError(ValueError):
    """A document that cannot be made, with the file it comes from and the reason."""


def no_form(prompt: Prompt, form: str, exercise: str) -> NoReturn:
    """Refuse a prompt whose kind has no form on the page or in Word: an empty frame helps nobody."""
    place = f"exercises/{exercise}.md:{prompt.line}"
    raise DocumentError(f"{place}: the kind {prompt.kind} of the prompt {prompt.id} has no form {form} yet")
