"""The words that pages which are easier to read have to explain, with what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import read_yaml
from alongside.content.problems import Problems
from alongside.content.read.glossary import as_one_word

FILE = PurePosixPath("sources/hard-words.yml")


def load_hard_words(root: Path, problems: Problems) -> Mapping[str, str]:
    """Return each hard word with its meaning; what is wrong goes to `problems`."""
    if not (root / FILE).exists():
        return {}
    data = read_yaml(FILE, read_text(root, FILE, problems) or "", problems, "hard-words-broken")
    found: dict[str, str] = {}
    lines: dict[str, int] = {}
    for word, means in data.values.items():
        line = lines.setdefault(as_one_word(word), data.at(word))
        if line != data.at(word):
            why = f"{word} stands on line {line} already"
            problems.add(FILE, data.at(word), "hard-words-broken", why=why)
        elif isinstance(means, str) and means.strip():
            found[word] = means.strip()
        else:
            problems.add(FILE, data.at(word), "hard-words-broken", why=f"say what {word} means, in easy words")
    return found
