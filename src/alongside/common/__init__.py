"""What every part of the house may need and nothing of the manual: the cache, the hand-over to scripts, the palette.

Used by: everybody.
"""
