"""Checks across files: what no single file can know of itself.

Used by: build, door.
"""
