"""One build of the manual: it collects pages, documents and assets into a built site, and knows no site generator.

Used by: door.
"""
