"""The check knows the places of a page as the site will have them, however hard its headings are."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

import markdown
from content.small_manual import FILES, check, write
from mkdocs.config import load_config

from alongside.content.check.anchors import Anchors
from alongside.content.problems import Problems
from alongside.content.read.library import Library, load_library
from alongside.content.site_paths import site_path
from alongside.render.web.extension import PageExtension
from alongside.render.web.prompts import lay_out

HARD = r"""
# Why *listening* helps

## The `al-code` & <em>you</em>, 1 < 2 {not an id}
## Ask [a friend](index.md "title") or ![a picture](x.png)
## Same
## Same ##
### Same
## Two_words *and_three* __four__
## Own place { #my-own .wide }
## Über Ärzte, café, Ελληνικά, 日本語
##Without a space
## Straight “quotes” – and — dashes … 100%
## Escaped \*stars\* and \_lines\_
## A good exercise
Set under a line
----------------

Words with a place.
{: #in-words }

> ## Said by others

1. one

    ## In a list

/// key | Not a heading
## In a box
///

```
## In code
```

    ## In code, too

<div id="raw"><p id="inner">Raw</p></div>

<div class="x" id="with-marks" markdown="1">
## Within a frame
</div>

/// exercise | good
///
"""


class Ids(HTMLParser):
    """Collects the ids of a page, and those of its headings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.all: set[str] = set()
        self.headings: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.all.add(value)
                if re.fullmatch("h[1-6]", tag):
                    self.headings.append(value)


def manual(folder: Path, page: str) -> Library:
    head = FILES["docs/index.md"].partition("# Home")[0]
    exercise = FILES["exercises/good.md"].replace(
        "Read this first.", "## Same\n\nRead.\n\n## Care *well*\n\nIt is good."
    )
    return load_library(
        write(folder, {**FILES, "docs/index.md": head + page, "exercises/good.md": exercise}), Problems()
    )


def test_hard_headings_have_the_ids_that_the_site_gives_them(root: Path, tmp_path: Path) -> None:
    """Converted by the settings of the real site: what authors and MkDocs add to Markdown there is in them."""
    library = manual(tmp_path, HARD)

    config = load_config(str(root / "mkdocs.yml"), plugins=["alongside"])
    config = config.plugins.on_config(config)
    (extension,) = (each for each in config.markdown_extensions if isinstance(each, PageExtension))
    path = PurePosixPath("docs/index.md")
    text = lay_out(extension.pieces, library.pages[path].blocks, exercises=library.exercises, here=site_path(path))
    page = Ids(markdown.markdown(text, extensions=config.markdown_extensions, extension_configs=config.mdx_configs))
    known = Anchors(library).of(path)
    assert known <= page.all
    assert set(page.headings) <= known
    assert {"same", "same_1", "same_2", "my-own", "in-words", "raw", "inner", "with-marks", "good--noticed"} <= known
    assert len(page.headings) == len(set(page.headings)) == 20


def test_a_link_to_a_hard_heading_is_checked(tmp_path: Path) -> None:
    library = manual(tmp_path, HARD + "\n[a](#why-listening-helps) [b](#in-code) [c](#uber-arzte-cafe) [d](#same_1)\n")
    _, problems = check(library.root)
    assert re.findall(r"no heading or place #([\w-]+)", problems.report()) == ["in-code"]


def test_every_place_that_the_check_knows_is_in_the_built_page(small_site: Path, shared_folder: Path) -> None:
    library = load_library(shared_folder / "small", Problems())
    anchors = Anchors(library)
    for path in library.texts:
        page = site_path(path)
        folder = page.parent if page.stem == "index" else page.with_suffix("")
        assert anchors.of(path) <= Ids((small_site / folder / "index.html").read_text("utf-8")).all, path
