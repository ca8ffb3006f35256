"""The command line: a door, and nothing else."""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
from collections import Counter
from pathlib import Path

from alongside.common.site_settings import Settings
from alongside.content.check.external_links import load_links
from alongside.content.check.published_ids import publish_ids
from alongside.content.check.run import check_library
from alongside.content.plan.coverage import covering, elements, left_out
from alongside.content.problems import Problems, count
from alongside.content.read.library import load_library
from alongside.editions.documents import document_paths
from alongside.render.web.search.vocabulary import check_vocabulary

_WHAT_FOR = "Look after the manual: check its files, list its prompts, ask its links, or hand it to another generator."


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0 for well, 1 for faults found."""
    parser = argparse.ArgumentParser(prog="alongside", description=_WHAT_FOR)
    parser.add_argument("--root", type=Path, default=Path(), help="the manual's folder (default: here)")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="name every fault in the manual's files")
    commands.add_parser("publish-ids", help="list new prompts as published")
    commands.add_parser("links", help="ask every address outside the site whether it still answers (needs a network)")
    stage = commands.add_parser("stage", help="write the site as Markdown and files for another site generator")
    stage.add_argument("folder", type=Path, help="where to")
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # not every terminal has every character of a manual
    try:
        done = _run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # whoever read along has seen enough, as in  alongside links | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return done


def _run(options: argparse.Namespace) -> int:
    root = options.root.resolve()
    if options.command == "stage":
        return _stage(root, options.folder.resolve())
    return {"check": _check, "publish-ids": _publish, "links": _links}[options.command](root)


def _told(problems: Problems) -> bool:
    """Say what is wrong, and return whether anything is."""
    if problems.errors:
        print(problems.report(), file=sys.stderr)
    return bool(problems.errors)


def _check(root: Path) -> int:
    problems = Problems()
    library = load_library(root, problems, kept_in=Settings(root, "").cache / "files")
    check_library(library, problems, document_paths(library))
    check_vocabulary(problems)
    for warning in problems.warnings:
        print(f"note: {warning}")
    if _told(problems):
        return 1
    covered = {element for _, element in covering(library)}
    prompts = sum(len(exercise.prompts) for exercise in library.exercises.values())
    print(
        f"Nothing wrong in {count(len(library.texts), 'file')}: {len(library.exercises)} exercises and sheets, "
        f"{count(prompts, 'prompt')}, {count(len(library.sessions), 'session')}, "
        f"{len(covered)} of {len(elements(library))} elements of the sources covered, "
        f"{len(left_out(library))} left out with a reason."
    )
    return 0


def _publish(root: Path) -> int:
    problems = Problems()
    library = load_library(root, problems)
    if _told(problems):
        return 1
    new = publish_ids(library, problems)
    if _told(problems):
        return 1
    print(f"{count(len(new), 'new prompt')} listed.")
    return 0


def _links(root: Path) -> int:
    from alongside.link_checker import State, ask  # a client of the web, which no other command needs

    problems = Problems()
    listed = load_links(load_library(root, problems), problems)
    if _told(problems):
        return 1
    found: Counter[State] = Counter()
    for url, answer in ask(listed):
        found[answer.state] += 1
        print(f"{answer.state:6}  {url}  {answer.words}".rstrip(), flush=True)
    print(
        f"{count(len(listed), 'address', 'addresses')}: {found[State.OK]} answered; "
        f"{found[State.MOVED]} moved, to be written anew in sources/links.yml and where they are linked; "
        f"{found[State.GONE]} gone; {found[State.UNSURE]} unsure, to be opened by hand."
    )
    return 1 if found[State.GONE] else 0


def _stage(root: Path, folder: Path) -> int:
    from alongside.stage import NotStaged, stage  # the site generator, which no other command needs

    logging.basicConfig(level=logging.WARNING, format="%(message)s")  # where the site generator names faults
    try:
        pages = stage(root, folder)
    except NotStaged as fault:
        print(fault, file=sys.stderr)
        return 1
    except OSError as fault:
        print(f"{fault.filename or folder} cannot be written: {fault.strerror}", file=sys.stderr)
        return 1
    print(f"{count(pages, 'page')} staged in {folder}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
