"""What is given out: sets of files made from the library by the renderers.

Used by: door.
"""
