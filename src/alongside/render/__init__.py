"""Output formats: a folder each, and none imports another.

Used by: nobody.
"""
