"""Slides as PowerPoint files, which LibreOffice and others open too.

Used by: editions.
"""
