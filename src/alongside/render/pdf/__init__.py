"""The manual on paper: plain data for Typst, and accessible PDF.

Used by: editions.
"""
