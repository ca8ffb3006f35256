"""What an edition is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Protocol

from alongside.editions.built_site import BuiltSite


class Edition(Protocol):
    """A set of files made from a finished site."""

    def files(self, site: BuiltSite) -> Iterator[tuple[PurePosixPath, bytes]]:
        """Yield each file with its path from the root of the site."""
