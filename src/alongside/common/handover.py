"""How the build hands data over to the scripts of a page: as classic scripts, which open from a disk too.

All stands in one namespace, `self.alongside.<room>[<name>]`; browser/common/build-data.ts takes it from there.
"""

from __future__ import annotations

import json


def as_json(value: object) -> str:
    """Return a value as JSON that may stand in a script, as short as can be.

    Two signs end a line in a script, but not in JSON: older browsers would take the script for broken.
    """
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def handover(room: str, name: str, value: object) -> str:
    """Return a script that hands a value over under a name of a room; several may stand on one page."""
    return f"((self.alongside??={{}}).{room}??={{}})[{as_json(name)}]={as_json(value)};\n"
