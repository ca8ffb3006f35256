"""What a build is told by whoever runs it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Where the manual lies, and how its site is to be made."""

    root: Path
    name: str
    description: str = ""
    address: str = ""
    """Of the site, such as https://alongside.example.org/; empty where it is not known."""
    folders: bool = True
    """Whether each page has a folder of its own, as web servers like it, or a file, as disks do."""
    served: bool = False
    """Whether the site is shown to its author while it is written."""

    @property
    def cache(self) -> Path:
        """The folder of what is kept from one build to the next."""
        return self.root / ".cache"
