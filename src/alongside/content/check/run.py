"""Checks across files: what no single file can know of itself."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from alongside.content.check.agreed import check_agreed
from alongside.content.check.bare_addresses import check_bare_addresses
from alongside.content.check.coverage import check_coverage
from alongside.content.check.drawings import check_drawings
from alongside.content.check.easier import check_easier
from alongside.content.check.external_links import check_external
from alongside.content.check.figures import check_figures
from alongside.content.check.file_names import check_file_names
from alongside.content.check.follow_ons import take_out_follow_ons
from alongside.content.check.kinds import check_kinds
from alongside.content.check.links import check_links
from alongside.content.check.list_names import check_list_names
from alongside.content.check.list_safety import check_list_safety
from alongside.content.check.long_words import check_long_words
from alongside.content.check.materials import check_materials
from alongside.content.check.model_tour import check_model_tour
from alongside.content.check.notebooks import check_notebooks
from alongside.content.check.plain_words import check_plain_words
from alongside.content.check.printable import check_printable
from alongside.content.check.published_ids import check_published
from alongside.content.check.reading import check_reading
from alongside.content.check.routes import check_routes
from alongside.content.check.safety import check_safety
from alongside.content.check.sessions import check_sessions
from alongside.content.check.settings import check_settings
from alongside.content.check.template import check_template
from alongside.content.check.titles import check_titles
from alongside.content.check.unread import take_out_what_follows
from alongside.content.model import ExerciseReference
from alongside.content.plan.site_pages import generated_pages
from alongside.content.problems import Problems, hint
from alongside.content.read.library import Library
from alongside.content.read.organisation import FILE as ORGANISATION
from alongside.content.read.organisation import leave_fault
from alongside.content.read.works import FILE as WORKS
from alongside.content.read.works import SECTIONS, load_sections, load_works
from alongside.content.site_paths import site_path


def check_library(library: Library, problems: Problems, documents: Iterable[PurePosixPath]) -> None:
    """Report every fault that lies between files; `documents` are those that will be made, by path in the site."""
    documents = tuple(documents)
    check_safety(library, problems)
    check_list_safety(library.root, problems)
    check_drawings(problems)
    check_file_names(library, problems, documents)
    check_list_names(library.root, problems)
    check_titles(library, problems)
    check_plain_words(library, problems)
    check_notebooks(library, problems)
    check_model_tour(library, problems)
    check_sessions(library, problems)
    check_routes(library, problems)
    check_materials(library, problems)
    check_links(library, problems, documents)
    check_bare_addresses(library, problems)
    check_figures(library, problems)
    check_easier(library, problems)
    _check_references(library, problems)
    check_coverage(library, problems)
    check_agreed(library, problems)
    check_external(library, problems)
    check_settings(library, problems)
    check_kinds(library.root, problems)
    _check_lists(library, problems)
    _check_leave(library, problems)
    _check_use(library, problems)
    check_template(library, problems)
    check_printable(library, problems)
    check_long_words(library, problems)
    check_published(library, problems)
    take_out_what_follows(library, problems)
    take_out_follow_ons(library.root, problems)


def _check_lists(library: Library, problems: Problems) -> None:
    """Lists that the build or the suite reads: each fault is named here, with those of all other files."""
    if (library.root / SECTIONS).exists() or (library.root / WORKS).exists():
        load_works(library.root, problems)
        load_sections(library.root, problems)
    check_reading(library, problems)


def _check_leave(library: Library, problems: Problems) -> None:
    """A page to leave to has to be there."""
    leave = library.organisation.leave
    pages = {str(site_path(path)) for path in library.texts} | {str(path) for path in generated_pages(library)}
    if leave.endswith(".md") and not leave_fault(leave) and leave not in pages:
        why = f"there is no such page{hint(leave, sorted(pages))}"
        line = library.organisation.lines["leave"]
        problems.add(ORGANISATION, line, "leave-wrong", value=leave, why=why)


def _check_references(library: Library, problems: Problems) -> None:
    for page in library.pages.values():
        for reference in page.references():
            _known_exercise(library, page.path, reference, problems)
    for exercise in library.exercises.values():
        if exercise.talk and exercise.talk not in library.talks:
            line = library.line(exercise.path, "talk:")
            near = hint(exercise.talk, list(library.talks))
            problems.add(exercise.path, line, "talk-unknown", value=exercise.talk, hint=near)
        for before in exercise.after:
            if before not in library.exercises or before == exercise.id:
                line, near = library.line(exercise.path, "after:"), hint(before, list(library.exercises))
                problems.add(exercise.path, line, "exercise-unknown", value=before, hint=near)


def _known_exercise(library: Library, path: PurePosixPath, reference: ExerciseReference, problems: Problems) -> None:
    if reference.exercise not in library.exercises:
        near = hint(reference.exercise, list(library.exercises))
        problems.add(path, reference.line, "exercise-unknown", value=reference.exercise, hint=near)
    elif library.exercises[reference.exercise].kind == "tool":
        problems.add(path, reference.line, "tool-folded", value=reference.exercise)


def _check_use(library: Library, problems: Problems) -> None:
    """An exercise that no session uses would never be met by a trainer."""
    used = {item.refers for session in library.sessions.values() for item in session.items}
    for exercise in library.exercises.values():
        if exercise.kind == "exercise" and exercise.id not in used:
            problems.add(exercise.path, 1, "exercise-unused")
