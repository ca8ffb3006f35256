"""The whole manual as a book on screens: an EPUB, which a reader's own device can read aloud, and a page of each part.

Used by: editions.
"""
