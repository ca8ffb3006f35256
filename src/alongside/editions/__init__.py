"""What is given out: the forms of handouts, and editions, which are sets of files made from a finished site.

To add an edition, write it beside these and put it into the list. Each is made when those before it are there, so the
one that lists every file comes last.

Used by: editions.staged, build, door.
"""

from alongside.editions.edition import Edition
from alongside.editions.forms import Forms
from alongside.editions.offline import Offline

EDITIONS: tuple[Edition, ...] = (Forms(), Offline())

__all__ = ["EDITIONS", "Edition"]
