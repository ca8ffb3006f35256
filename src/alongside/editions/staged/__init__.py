"""The site as a tree of Markdown and files, which any generator on Python-Markdown can make pages from.

Used by: door.
"""
