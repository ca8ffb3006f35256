"""What is done to a page's HTML once it is whole, Markdown and notebooks alike: one tree, and a pass a module.

Used by: render.web, render.web.search, editions, build, door.
"""
