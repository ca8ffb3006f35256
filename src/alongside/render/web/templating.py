"""The templates of the pages' pieces, those of the kinds of prompts among them."""

from __future__ import annotations

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader, StrictUndefined, Template

from alongside.content.kinds.loading import FOLDER

_templates = Environment(
    loader=ChoiceLoader([PackageLoader("alongside.render.web"), PrefixLoader({"kinds": FileSystemLoader(FOLDER)})]),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=False,
)


def template(name: str) -> Template:
    """Return a template by its file's name, or by `kinds/<kind>/<file>`."""
    return _templates.get_template(name)
