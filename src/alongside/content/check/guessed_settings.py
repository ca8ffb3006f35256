"""Words of mkdocs.yml that are none to MkDocs, which has YAML guess: 2026 is a number to it, and `no` is false."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from alongside.content.problems import count

_WORDS = ("site_name", "site_description", "site_author", "site_dir", "docs_dir", "copyright", "edit_uri_template")
_TEXT = "tag:yaml.org,2002:str"
_NOTHING = "tag:yaml.org,2002:null"


def guessed(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line of each setting that has to be words and is not, and what to do; the text can be read as YAML."""
    settings = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(settings, yaml.MappingNode):
        return
    values = {key.value: value for key, value in settings.value}
    name = values.get("site_name")
    if "INHERIT" not in values and (name is None or not str(name.value).strip() or name.tag == _NOTHING):
        yield name.start_mark.line + 1 if name else 1, "give the site a name:  site_name: Alongside"
    for key in _WORDS:
        value = values.get(key)
        if isinstance(value, yaml.ScalarNode) and value.tag not in (_TEXT, _NOTHING):
            yield value.start_mark.line + 1, _between_quotes(f"{key}: ", value)
        elif isinstance(value, yaml.CollectionNode):
            yield (
                value.start_mark.line + 1,
                f"{key} should be words, and is a list of {count(len(value.value), 'entry', 'entries')}",
            )
    if "nav" in values:
        yield from _in_navigation(values["nav"])


def _in_navigation(entry: yaml.Node) -> Iterator[tuple[int, str]]:
    if isinstance(entry, yaml.SequenceNode):
        for each in entry.value:
            yield from _in_navigation(each)
    elif isinstance(entry, yaml.MappingNode):
        for title, inside in entry.value:
            if isinstance(title, yaml.ScalarNode) and title.tag != _TEXT:
                yield title.start_mark.line + 1, _between_quotes("", title)
            yield from _in_navigation(inside)


def _between_quotes(key: str, value: yaml.ScalarNode) -> str:
    return f'put it between quotes, or it is not taken for words:  {key}"{value.value}"'
