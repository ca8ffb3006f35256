"""Words of mkdocs.yml that are none to MkDocs, which has YAML guess: 2026 is a number to it, and `no` is false.

The navigation is not among them: its titles are read as they were written.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

_WORDS = ("site_name", "site_description", "site_author", "site_dir", "docs_dir", "copyright", "edit_uri_template")
_TEXT = "tag:yaml.org,2002:str"
_NOTHING = "tag:yaml.org,2002:null"


NAMELESS = "give the site a name:  site_name: Alongside"
"""What to do about settings that name no site."""


def guessed(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line of each setting that has to be words and is not, and what to do; the text can be read as YAML."""
    settings = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(settings, yaml.MappingNode):
        return
    values = {key.value: value for key, value in settings.value}
    name = values.get("site_name")
    if "INHERIT" not in values and (
        name is None or not name.value or not str(name.value).strip() or name.tag == _NOTHING
    ):
        yield name.start_mark.line + 1 if name else 1, NAMELESS
    for key in _WORDS:
        value = values.get(key)
        if value is None or value.tag.startswith("!"):  # as  !ENV : MkDocs says what it makes of that
            continue
        if isinstance(value, yaml.ScalarNode) and value.tag not in (_TEXT, _NOTHING):
            yield value.start_mark.line + 1, _between_quotes(f"{key}: ", value)
        elif isinstance(value, yaml.CollectionNode):
            yield value.start_mark.line + 1, f"{key} should be words, and not a list"


def _between_quotes(key: str, value: yaml.ScalarNode) -> str:
    return f'put it between quotes, or it is not taken for words:  {key}"{value.value}"'
