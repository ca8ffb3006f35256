"""What it costs from a saved file to a refreshed page: a process that builds, changes a file, and builds again.

It does what `mkdocs serve` does when it sees a change, and nothing between: `python -m benchmarks.rebuild MANUAL SITE
FILE=WORDS…` prints, a line a file, the CPU seconds of each rebuild after something was written behind WORDS in FILE.
"""

from __future__ import annotations

import logging
import resource
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

ROUNDS = 3
ADDRESS = "http://127.0.0.1:8000/"


def spent() -> float:
    """Return the CPU seconds of this process so far, of all its threads."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def rebuild(manual: Path, site: Path, started: bool) -> float:
    """Build as `serve` does, and return the CPU seconds."""
    before = spent()
    config = load_config(str(manual / "mkdocs.yml"), site_dir=str(site))
    if not started:
        config.plugins.on_startup(command="serve", dirty=False)
    config.site_url = ADDRESS
    build(config, serve_url=ADDRESS)
    return spent() - before


def main() -> None:
    """Build, then change each file in turn and build again; print a line of seconds a file."""
    logging.disable(logging.WARNING)
    manual, site = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    rebuild(manual, site, started=False)
    for place in sys.argv[3:]:
        name, _, words = place.partition("=")
        seconds = []
        for number in range(ROUNDS):
            file = manual / name
            text = file.read_text("utf-8")
            assert words in text, f"{name} does not hold {words!r}"
            file.write_text(text.replace(words, f"{words} {'again ' * (number + 1)}", 1), "utf-8")
            seconds.append(rebuild(manual, site, started=True))
            file.write_text(text, "utf-8")
        print("\t".join(f"{second:.3f}" for second in seconds), flush=True)


if __name__ == "__main__":
    main()
