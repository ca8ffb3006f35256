"""The manual as data: what it is made of, what can be wrong with it, and how its facts are put. No output format.

Used by: everybody.
"""
