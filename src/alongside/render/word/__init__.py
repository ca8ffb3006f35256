"""Handouts as Word files that take answers by keyboard or pen.

Used by: editions, kinds.
"""

from alongside.render.word.handout import Form, form, handout

__all__ = ["Form", "form", "handout"]
