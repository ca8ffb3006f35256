"""A day."""

from alongside.content.kinds.kind import Kind

KIND = Kind(screen="date", paper="a line for the date", is_short=lambda prompt: True)
