"""What is done to a page once it is whole: only where it is meant, whatever the page's words look like."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.content.literal import shield
from alongside.content.read.glossary import Term
from alongside.render.web.finish.dial import Dial
from alongside.render.web.finish.drawings import drawing
from alongside.render.web.finish.links import Targets
from alongside.render.web.finish.page import Manual, finish

TERMS = {"asset": Term("asset", "asset", "What is good <and> there", ())}
MANUAL = Manual(
    Dial(["999"]), Targets({"exercises/map/": "map", "exercises/map.html": "map"}, "evidence/glossary/", TERMS)
)
URL = "steps/2-mapping/"
MEANING = 'title="What is good &lt;and&gt; there"'
STATE = '<span class="al-state" data-card="map"></span>'


def finished(html: str, url: str = URL, manual: Manual = MANUAL) -> str:
    return finish(html, url, manual).html


@pytest.mark.parametrize(
    "html",
    [
        "<p>Words &amp; <em>more</em>, 1 &lt; 2 “and” – é</p>",
        """<p title='a &gt; b &lt;table&gt; "c"'>x</p>""",
        '<pre><code>## no heading\n&lt;table&gt;&lt;/table&gt;\n  &lt;a href="../../evidence/glossary/#asset"&gt;</code></pre>',
        """<p title='&lt;li&gt;&lt;a href="../../exercises/map/"&gt;x&lt;/a&gt;'>x</p>""",
        '<input type="checkbox" hidden="hidden"><br><hr>',
        "<textarea>\n two lines\n</textarea>",
        '<al-prompt key="a/b"><details><summary>x<h2 id="y">z</h2></summary></details></al-prompt>',
        '<dl><div><dt id="asset">asset</dt><dd>x</dd></div></dl>',
        "words alone",
        "<!-- go on -->",
        "",
    ],
)
def test_a_page_with_nothing_to_do_stays_as_it_is(html: str) -> None:
    assert finished(html) == html


@given(st.text(alphabet="<>/ab \"'=&;#h1pli!-?", max_size=60))
def test_no_html_brings_it_down(html: str) -> None:
    finished(html)


class TestWords:
    @pytest.mark.parametrize("within", ['<h2 id="x">{}</h2>', "<p><strong>{}</strong></p>", "<td>{}</td>", "{}"])
    def test_a_link_to_a_word_tells_its_meaning_wherever_it_stands(self, within: str) -> None:
        made = finished(within.format('<a href="../../evidence/glossary/#asset">an asset</a>'))
        link = f'<a class="al-term" href="../../evidence/glossary/#asset" {MEANING}>an asset</a>'
        assert made == within.format(link)

    def test_a_link_with_a_look_or_a_title_of_its_own_keeps_both(self) -> None:
        made = finished('<a class="big" title="mine" href="../../evidence/glossary/#asset">x</a>')
        assert made == '<a class="al-term big" title="mine" href="../../evidence/glossary/#asset">x</a>'

    @pytest.mark.parametrize(
        "html",
        [
            '<a href="../../evidence/glossary/#nothing">no such word</a>',
            '<a href="https://other.example/evidence/glossary/#asset">a glossary of others</a>',
            '<a href="../my-glossary/#asset">another page</a>',
            '<a href="../../evidence/glossary/">no word</a>',
            '<code>&lt;a href="../../evidence/glossary/#asset"&gt;</code>',
            '<p title="&lt;a href=../../evidence/glossary/#asset&gt;">x</p>',
            "<a>nowhere</a>",
        ],
    )
    def test_other_links_and_what_only_looks_like_one_stay(self, html: str) -> None:
        assert finished(html) == html

    def test_pages_that_are_files_are_known_as_well(self) -> None:
        targets = Targets({}, "evidence/glossary.html", TERMS)
        assert MEANING in finished(
            '<a href="../evidence/glossary.html#asset">x</a>', "steps/2.html", Manual(Dial([]), targets)
        )


class TestStates:
    @pytest.mark.parametrize(
        ("item", "expected"),
        [
            ("{a}", "{a}{s}"),
            ("<p>{a}</p>", "<p>{a}{s}</p>"),
            ("\n<p><strong>{a}</strong>: why</p>", "\n<p><strong>{a}</strong>{s}: why</p>"),
            ("<strong>{a} and more</strong>", "<strong>{a}{s} and more</strong>"),
        ],
    )
    @pytest.mark.parametrize("words", ["Map", "Map <em>your</em> <code>own</code>"])
    def test_an_item_that_begins_with_an_exercise_has_a_place_for_its_state(
        self, item: str, expected: str, words: str
    ) -> None:
        link = f'<a href="../../exercises/map/">{words}</a>'
        made = finished(f"<ul><li>{item.format(a=link)}</li></ul>")
        assert made == f"<ul><li>{expected.format(a=link, s=STATE)}</li></ul>"

    @pytest.mark.parametrize(
        "html",
        [
            '<ul><li>First <a href="../../exercises/map/">Map</a></li></ul>',
            '<ol class="al-route"><li data-item="exercise:map"><a href="../../exercises/map/">Map</a></li></ol>',
            '<ul><li><em>Or</em> <a href="../../exercises/map/">Map</a></li></ul>',
            '<ul><li><a href="../../exercises/map/#part">A part of it</a></li></ul>',
            '<ul><li><a href="../../exercises/other/">Another page</a></li></ul>',
            '<p><a href="../../exercises/map/">No item</a></p>',
            '<li><blockquote><p><a href="../../exercises/map/">Said</a></p></blockquote></li>',
        ],
    )
    def test_no_other_link_has_one(self, html: str) -> None:
        assert finished(html) == html


class TestDrawings:
    @pytest.mark.parametrize(
        ("image", "words"),
        [
            ('<img alt="" src="../../assets/alongside/images/walking.svg">', ""),
            (
                '<img src="../../assets/alongside/images/walking.svg" title="x > y" alt="A &gt; &quot;B&quot;">',
                'A > "B"',
            ),
            ('<img data-alt="no" src="assets/alongside/images/walking.svg">', ""),
        ],
    )
    def test_a_picture_that_is_a_drawing_of_ours_becomes_one(self, image: str, words: str) -> None:
        assert finished(f"<p>a {image} b</p>") == f"<p>a {drawing('walking', words)} b</p>"

    @pytest.mark.parametrize(
        "html",
        [
            '<img src="https://other.example/my-assets/alongside/images/walking.svg" alt="of others">',
            '<img src="photo.png" alt="../assets/alongside/images/walking.svg">',
            '<p title="&lt;img src=assets/alongside/images/walking.svg&gt;">x</p>',
        ],
    )
    def test_another_picture_stays(self, html: str) -> None:
        assert finished(html) == html


class TestWordsOfAnOrganisation:
    def test_its_signs_come_back_in_words_and_in_attributes(self) -> None:
        held = shield("a <b> & *c*")
        made = finish(f'<h1 title="{held}">{held}</h1><p>{held} <br> {held}</p>', URL, MANUAL)
        plain = "a &lt;b&gt; &amp; *c*"
        assert made.html == f'<h1 title="{plain}">{plain}</h1><p>{plain} <br> {plain}</p>'
        assert made.passages[0].heading == "a <b> & *c*"

    def test_an_address_stays_an_address(self) -> None:
        held = shield("https://a.example/b?c=d&e=(f)")
        assert finished(f'<a href="{held}">x</a>') == '<a href="https://a.example/b?c=d&amp;e=(f)">x</a>'

    def test_marks_in_them_are_no_fault(self) -> None:
        assert finish(f"<p>{shield('/// tip')}</p>", URL, MANUAL).left == ()
        assert finish("<p>/// tip</p>", URL, MANUAL).left == ("/// tip",)


class TestBlankExercise:
    PAGE = (
        '<h1>Map</h1><p class="al-lead">Why</p><al-exercise exercise="map"><al-prompt key="map/a"><p>Ring <strong>999'
        "</strong></p></al-prompt><al-tool></al-tool></al-exercise> <section>Save or print</section>"
    )

    def test_it_ends_with_the_exercise_and_cannot_act(self) -> None:
        blank = finish(self.PAGE, "exercises/map/", MANUAL).blank
        assert blank == (
            '<h1>Map</h1><p class="al-lead">Why</p><div exercise="map"><div key="map/a"><p>Ring <strong>999'
            "</strong></p></div><div></div></div>"
        )

    def test_the_page_itself_stays_whole(self) -> None:
        made = finish(self.PAGE, "exercises/map/", MANUAL).html
        assert re.sub(r'<a class="al-dial"[^>]*>999</a>', "999", made) == self.PAGE

    def test_a_page_into_which_one_is_folded_has_none(self) -> None:
        assert finish(f"<details>{self.PAGE}</details>", URL, MANUAL).blank == ""
