"""The web manifest: how the site calls itself where it is put among the programs of a device."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

from alongside.common.palette import LIGHT
from alongside.content.clip import clipped

NAME = "site.webmanifest"
"""It stands at the root of the site: its addresses are relative to it, so the site may stand in any folder."""


def manifest(name: str, description: str, language: str, images: PurePosixPath, start: str) -> str:
    """Return the manifest. `images` is the folder of the icons, `start` the home page, both from the site's root."""
    icon = {"type": "image/png", "purpose": "any"}
    return json.dumps(
        {
            "name": name,
            "short_name": clipped(name, 12).strip(),
            "description": description,
            "lang": language,
            "dir": "ltr",
            "start_url": start,
            "scope": "./",
            "display": "minimal-ui",
            "background_color": LIGHT["warm-paper"],
            "theme_color": LIGHT["warm-paper"],
            "icons": [
                {"src": f"{images}/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
                {"src": f"{images}/icon-192.png", "sizes": "192x192", **icon},
                {"src": f"{images}/icon-512.png", "sizes": "512x512", **icon},
                {"src": f"{images}/icon-maskable.png", "sizes": "512x512", **icon, "purpose": "maskable"},
            ],
        },
        ensure_ascii=False,
        indent=2,
    )
