"""Handouts as Word files that take answers by keyboard or pen."""

from alongside.render.word.handout import handout

__all__ = ["handout"]
