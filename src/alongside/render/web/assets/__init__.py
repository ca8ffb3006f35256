"""What the site brings to its pages besides words: style sheets, fonts, icons, and what tells others about it.

Used by: editions, build, door.
"""
