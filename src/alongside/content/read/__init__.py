"""The manual read from its files: every fault is named with its line, and the library is whole.

Used by: content.plan, content.check, render.web, editions, build, door.
"""
