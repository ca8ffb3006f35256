"""The Markdown of the manual: its dialect, its blocks with their lines, and text as a small tree.

Used by: content.read, content.plan, content.check, render, editions, build, door.
"""
