"""The manual's own search: what the browser needs to find pages by a trainee's words, made at build.

Used by: build, door.
"""
