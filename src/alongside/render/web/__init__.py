"""The manual as web pages: Markdown with pieces of HTML in it; the site generator does the rest.

Used by: editions, build.
"""
