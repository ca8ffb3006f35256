"""What is worked out once from the manual and shown in more than one form: handouts, sessions, the tour.

Used by: content.check, render, editions, build, door.
"""
