"""What every part of the house may need and nothing of the manual: how files that are kept are recognised.

Used by: everybody.
"""
