"""Files that people write, as text, YAML and tables with their lines. Knows nothing of the manual.

Used by: content, kinds, render.web.search.
"""
