"""What is said of other files only because a file that they share has a slip: the slip alone is named, in its file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from alongside.content.check.external_links import LINKS
from alongside.content.check.list_names import misnamed_lists
from alongside.content.plan.coverage import ELEMENTS, LEFT_OUT
from alongside.content.problems import Problem, Problems
from alongside.content.read.glossary import GLOSSARY
from alongside.content.read.glossary import PAGE as GLOSSARY_PAGE
from alongside.content.read.organisation import FILE as ORGANISATION
from alongside.content.read.routes import FILE as ROUTES_LIST
from alongside.content.read.works import FILE as WORKS
from alongside.content.read.works import SECTIONS
from alongside.content.site_paths import ROUTES, SOURCES, site_path


class _Shared(NamedTuple):
    """The slips by which a file seems to lack what others name, and what is then said of them: code, words in it."""

    slips: frozenset[str]
    follows: Mapping[str, str]


_ANY = ""
_NAME_A_PAGE = ("link-unknown", "settings-broken", "page-unknown", "route-broken", "leave-wrong")


def _list(broken: str, **follows: str) -> _Shared:
    return _Shared(
        frozenset(["file-unreadable", broken]), {code.replace("_", "-"): said for code, said in follows.items()}
    )


_SHARED: Mapping[PurePosixPath, _Shared] = {
    ORGANISATION: _Shared(
        frozenset(
            [
                *("file-unreadable", "organisation-broken", "leave-wrong"),
                *("key-unknown", "value-wrong", "contact-incomplete"),
            ]
        ),
        {"organisation-unknown": _ANY, "link-unused": _ANY, "link-unknown": "handouts/"},
    ),
    GLOSSARY: _list("glossary-broken", anchor_unknown=f"{site_path(GLOSSARY_PAGE)} "),
    LINKS: _list("links-broken", link_unlisted=_ANY),
    ELEMENTS: _list("list-broken", element_unknown=_ANY),
    LEFT_OUT: _list("list-broken", element_uncovered=_ANY),
    WORKS: _Shared(frozenset(["file-unreadable", "list-broken"]), dict.fromkeys(_NAME_A_PAGE, f"{SOURCES}/")),
    # Whatever its list says, the pages are there as long as it is: they are missed only while it has another name.
    SECTIONS: _Shared(frozenset(), dict.fromkeys(_NAME_A_PAGE, f"{SOURCES}/")),
    ROUTES_LIST: _Shared(frozenset(["file-unreadable", "route-broken"]), dict.fromkeys(_NAME_A_PAGE, f"{ROUTES}/")),
}


def take_out_follow_ons(root: Path, problems: Problems) -> None:
    """Leave out what is wrong only as long as a shared file has a slip of its own."""
    found = list(problems)
    slipped = {
        path for path, shared in _SHARED.items() if any(p.path == path and p.code in shared.slips for p in found)
    }
    misnamed = {right for _, right in misnamed_lists(root)}
    for problem in found:
        if problem.path in misnamed and problem.code == "file-unreadable":
            problems.drop(problem)
    slipped |= misnamed & _SHARED.keys()
    for path in slipped:
        for problem in found:
            if problem.path != path and _follows(problem, _SHARED[path]):
                problems.drop(problem)


def _follows(problem: Problem, shared: _Shared) -> bool:
    said = shared.follows.get(problem.code)
    return said is not None and bool(re.search(rf"(?<![\w-]){re.escape(said)}", problem.advice))
