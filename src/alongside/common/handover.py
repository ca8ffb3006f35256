"""How the build hands data over to the scripts of a page: as classic scripts, which open from a disk too.

All stands in one namespace, `self.alongside.<room>[<name>]`; browser/common/build-data.ts takes it from there.
"""

from __future__ import annotations

import json

_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029"})
"""Signs that end a line in a script, but not in JSON: older browsers take the script for broken."""


def as_json(value: object) -> str:
    """Return a value as JSON that may stand in a script, as short as can be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ENDS)


def handover(room: str, name: str, value: object) -> str:
    """Return a script that hands a value over under a name of a room; several may stand on one page."""
    return f"((self.alongside??={{}}).{room}??={{}})[{as_json(name)}]={as_json(value)};\n"
