"""The whole manual as an EPUB: a book for screens of any size, that a reader's own device can read aloud.

Used by: editions.
"""
