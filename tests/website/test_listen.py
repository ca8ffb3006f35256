"""Listen: the page read aloud sentence by sentence, with a voice that the test plays."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from accessible import violations
from looks import KINDS, Opener, too_wide, turn
from playwright.sync_api import Locator, Page, expect
from waiting import wait_until

STEP = KINDS["step"]
BRENDA = {"name": "Brenda", "lang": "en-GB", "voiceURI": "brenda", "localService": True, "default": True}
GORDON = {"name": "Gordon", "lang": "en-GB", "voiceURI": "gordon", "localService": True, "default": False}
FAR = {"name": "Far away", "lang": "en-GB", "voiceURI": "far", "localService": False, "default": False}
ANNA = {"name": "Anna", "lang": "de-DE", "voiceURI": "anna", "localService": True, "default": True}

# A voice that ends a sentence when it is told to, or by itself once `endsByItself` is set.
FAKE = """voices => {
  const spoken = window.spoken = [];
  let current = null;
  const end = window.endSentence = () => {
    const utterance = current;
    current = null;
    utterance.onend({});
  };
  window.failSentence = error => {
    const utterance = current;
    current = null;
    utterance.onerror({ error });
  };
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const speechSynthesis = {
    get speaking() {
      current?.onstart({}); // it has only just begun, however long a busy machine takes: it does not hang
      return !!current;
    },
    getVoices: () => voices,
    speak(utterance) {
      if (current) throw new Error("two at once");
      current = utterance;
      spoken.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice.name });
      setTimeout(() => {
        if (current !== utterance) return;
        utterance.onstart({});
        if (window.endsByItself) end();
      });
    },
    cancel() {
      sessionStorage.setItem("cancelled", +(sessionStorage.getItem("cancelled") || 0) + 1);
      const utterance = current;
      current = null;
      if (utterance) setTimeout(() => utterance.onerror({ error: "interrupted" }));
    },
  };
  Object.defineProperty(window, "speechSynthesis", { value: speechSynthesis });
}"""


def with_voices(page: Page, *voices: dict[str, Any]) -> None:
    page.add_init_script(f"({FAKE})({json.dumps(voices)})")
    page.reload()


def start(page: Page) -> Locator:
    """Start to listen, and return the bar."""
    page.get_by_role("button", name="Reading preferences").click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("^Listen")).click()
    bar = page.get_by_role("region", name="Listen")
    expect(bar).to_be_visible()
    return bar


def said(page: Page, count: int) -> str:
    """Wait until so many sentences were begun, and return the last."""
    wait_until(page, "count => window.spoken.length === count", arg=count)
    text: str = page.evaluate("window.spoken.at(-1).text")
    return text


def marked(page: Page) -> list[str]:
    found: list[str] = page.evaluate("[...(CSS.highlights.get('al-listen') ?? [])].map(range => range.toString())")
    return found


def plain(text: str) -> str:
    return " ".join(text.split())


def all_of(page: Page) -> list[str]:
    """Every sentence of the page, read to its end."""
    page.evaluate("window.endsByItself = true; window.endSentence()")
    expect(page.get_by_role("region", name="Listen").get_by_role("status")).to_have_text(
        "You have reached the end of the page."
    )
    found: list[str] = page.evaluate("window.spoken.map(({ text }) => text)")
    return found


def test_it_reads_sentence_by_sentence_and_marks_what_it_reads(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    with_voices(page, BRENDA)
    bar = start(page)
    expect(bar.get_by_role("button", name="Pause")).to_be_focused()
    assert said(page, 1) == plain(page.get_by_role("heading", level=1).inner_text())
    assert [plain(text) for text in marked(page)] == [page.evaluate("window.spoken[0].text")]
    paragraph = plain(page.locator("article > p").first.inner_text())
    page.evaluate("window.endSentence()")
    second = said(page, 2)
    assert paragraph.startswith(second)
    assert second.endswith(".")
    wait_until(page, "text => [...CSS.highlights.get('al-listen')].join('').includes(text.slice(-9))", arg=second)
    page.evaluate("window.endSentence()")
    assert paragraph.startswith(f"{second} {said(page, 3)}")


@pytest.mark.parametrize("kind", ["step", "exercise", "exercise with tables", "my workbook", "session", "model"])
def test_it_reads_all_that_is_to_be_read_in_order_and_nothing_else(
    site_address: str, open_page: Opener, kind: str
) -> None:
    page = open_page(site_address + KINDS[kind])
    with_voices(page, BRENDA)
    start(page)
    said(page, 1)
    spoken = " ".join(all_of(page))
    letters = re.sub(r"\s", "", spoken)
    at = 0
    texts = page.locator("article :is(h1, h2, h3, p, li, legend, label.al-prompt__question):visible").evaluate_all(
        """all => all.filter(each =>
          !each.closest("nav, table, [role=status], .al-prompt__state, .al-prompt__notices, .al-exercise__foot, .al-draws,"
          + ".al-downloads, .al-workbook__tools, .al-prompt__ratings, .al-prompt__places, button, [aria-hidden=true]")
          && !each.querySelector("li, p, input, button, .al-hidden, svg, img, [aria-hidden=true]"))
          .map(each => each.innerText.replace(/\\s/g, ""))"""
    )
    assert len(texts) > 4
    for text in texts:
        found = letters.find(text, at)
        assert found >= 0, f"not read, or not in order: {text}"
        at = found
    foot = [plain(text) for text in page.locator(".al-draws p").all_inner_texts()]
    for silent in ("Saved on this device", "Skip to content", "Go to My workbook", *foot):
        assert silent not in spoken


@pytest.mark.sweep
def test_pictures_are_read_by_their_words_and_cells_with_their_heading(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    page.add_init_script("""addEventListener("DOMContentLoaded", () => {
      document.querySelector("article h1").insertAdjacentHTML("afterend", `
        <p>Before <img src="" alt="Two people and a map"> after. <span hidden>Nobody hears this.</span></p>
        <table><thead><tr><th>Who</th><th>What</th></tr></thead><tbody><tr><th>Grace</th><td>sings</td></tr></tbody></table>
        <details><summary>More</summary><p>Folded away.</p></details>
        <p><b>Bold</b> and <a href="#">linked</a>
        over a line.</p>`);
    })""")
    with_voices(page, BRENDA)
    start(page)
    said(page, 1)
    assert all_of(page)[1:9] == [
        "Before",
        "Picture: Two people and a map",
        "after.",
        "Grace",
        "What: sings",
        "More",
        "Bold and linked over a line.",
        plain(page.locator("article > p").nth(2).inner_text()).split(". ")[0] + ".",
    ]


@pytest.mark.sweep
def test_pause_stays_and_play_says_the_sentence_again(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    with_voices(page, BRENDA)
    bar = start(page)
    said(page, 1)
    page.evaluate("window.endSentence()")
    second = said(page, 2)
    bar.get_by_role("button", name="Pause").click()
    expect(bar.get_by_role("button", name="Play")).to_be_focused()
    assert not page.evaluate("speechSynthesis.speaking")
    assert plain(marked(page)[0]) == second
    bar.get_by_role("button", name="Play").click()
    assert said(page, 3) == second
    expect(bar.get_by_role("button", name="Pause")).to_be_visible()


def test_back_and_forward_by_a_sentence_while_reading_and_while_silent(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    with_voices(page, BRENDA)
    bar = start(page)
    first = said(page, 1)
    bar.get_by_role("button", name="Forward one sentence").click()
    second = said(page, 2)
    assert second != first
    bar.get_by_role("button", name="Back one sentence").click()
    assert said(page, 3) == first
    bar.get_by_role("button", name="Back one sentence").click()
    assert said(page, 4) == first
    bar.get_by_role("button", name="Pause").click()
    bar.get_by_role("button", name="Forward one sentence").click()
    assert plain(marked(page)[0]) == second
    assert page.evaluate("window.spoken.length") == 4


def test_speed_and_voice_count_at_once_and_next_time(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    with_voices(page, FAR, GORDON, BRENDA)
    bar = start(page)
    said(page, 1)
    assert page.evaluate("window.spoken[0]") == page.evaluate("window.spoken[0]") | {"rate": 1, "voice": "Brenda"}
    assert bar.get_by_label("Voice").locator("option").all_inner_texts() == ["Brenda", "Gordon"]
    bar.get_by_label("Speed").select_option("1.3×")
    said(page, 2)
    bar.get_by_label("Voice").select_option("Gordon")
    said(page, 3)
    page.goto(site_address + KINDS["start"])
    start(page)
    said(page, 1)
    again = page.evaluate("window.spoken[0]")
    assert (again["rate"], again["voice"]) == (1.3, "Gordon")


def test_at_the_end_it_says_so_and_play_begins_anew(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + KINDS["exercise"])
    with_voices(page, BRENDA)
    bar = start(page)
    first = said(page, 1)
    count = len(all_of(page))
    assert marked(page) == []
    page.evaluate("window.endsByItself = false")
    bar.get_by_role("button", name="Play").click()
    assert said(page, count + 1) == first


@pytest.mark.sweep
def test_stop_and_escape_end_it_and_give_the_focus_back(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    with_voices(page, BRENDA)
    for way in ("Stop", "Escape"):
        bar = start(page)
        wait_until(page, "() => speechSynthesis.speaking")
        if way == "Stop":
            bar.get_by_role("button", name="Stop").click()
        else:
            page.keyboard.press("Escape")
        expect(bar).to_have_count(0)
        expect(page.get_by_role("button", name="Reading preferences")).to_be_focused()
        assert not page.evaluate("speechSynthesis.speaking")
        assert marked(page) == []


def test_it_falls_silent_when_the_reader_leaves_the_page(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    with_voices(page, BRENDA)
    start(page)
    said(page, 1)
    before = page.evaluate("+sessionStorage.getItem('cancelled')")
    page.goto(site_address + "/")
    assert page.evaluate("+sessionStorage.getItem('cancelled')") == before + 1


def test_it_begins_at_the_heading_nearest_the_top(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    with_voices(page, BRENDA)
    heading = page.locator("article h2").nth(2)
    heading.evaluate("h => scrollTo({ top: h.getBoundingClientRect().top + scrollY - 90, behavior: 'instant' })")
    # Not a press of the mouse, for which the test's browser scrolls by itself.
    page.get_by_role("button", name="Reading preferences").evaluate("button => button.click()")
    page.get_by_role("button", name="Listen to this page").click()
    assert said(page, 1) == plain(heading.inner_text())


@pytest.mark.sweep
def test_it_begins_with_the_words_that_the_reader_marked(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    with_voices(page, BRENDA)
    paragraph = page.locator("article > p").nth(2)
    page.evaluate("p => getSelection().setBaseAndExtent(p.firstChild, 3, p.firstChild, 9)", paragraph.element_handle())
    page.get_by_role("button", name="Reading preferences").click()
    page.get_by_role("button", name="Listen from the words you selected").click()
    assert plain(paragraph.inner_text()).startswith(said(page, 1))


@pytest.mark.sweep
def test_what_is_read_is_brought_into_view(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP, "phone", reduced_motion="reduce")
    with_voices(page, BRENDA)
    bar = start(page)
    for count in range(1, 25):
        said(page, count)
        page.evaluate("window.endSentence()")
    said(page, 25)
    top, bottom = page.evaluate("""() => {
      const [range] = CSS.highlights.get("al-listen");
      const { top, bottom } = range.getBoundingClientRect();
      return [top, bottom];
    }""")
    assert top >= page.evaluate("document.querySelector('header').getBoundingClientRect().bottom") - 1
    box = bar.bounding_box()
    assert box
    assert bottom <= box["y"] + 1


@pytest.mark.sweep
def test_without_highlights_the_block_is_marked(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    page.add_init_script("delete window.Highlight")
    with_voices(page, BRENDA)
    bar = start(page)
    said(page, 1)
    expect(page.get_by_role("heading", level=1)).to_have_class("al-listening")
    bar.get_by_role("button", name="Forward one sentence").click()
    said(page, 2)
    expect(page.locator(".al-listening")).to_have_count(1)
    expect(page.locator("article > p").first).to_have_class("al-listening")


@pytest.mark.sweep
def test_a_voice_that_fails_is_said_to_have_failed(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    with_voices(page, BRENDA)
    bar = start(page)
    said(page, 1)
    page.evaluate("window.failSentence('synthesis-failed')")
    expect(bar.get_by_role("status")).to_contain_text("The voice stopped")
    expect(bar.get_by_role("button", name="Play")).to_be_visible()


@pytest.mark.sweep
@pytest.mark.parametrize(
    ("voices", "words"),
    [(None, "This browser cannot read aloud"), ([], "has no English voice"), ([ANNA], "has no English voice")],
    ids=["no speech", "no voices", "no English voice"],
)
def test_a_browser_without_a_voice_says_so_and_offers_no_dead_button(
    site_address: str, open_page: Opener, voices: list[dict[str, Any]] | None, words: str
) -> None:
    page = open_page(site_address + STEP)
    if voices is None:
        page.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined })")
        page.reload()
    else:
        with_voices(page, *voices)
    page.get_by_role("button", name="Reading preferences").click()
    expect(page.get_by_role("dialog").get_by_text(words)).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Listen"))).to_have_count(0)


MINE = "Only for me and my supervisor"


def workbook_with_an_answer(page: Page, address: str) -> None:
    page.goto(address + "/exercises/map-your-own-connections/")
    page.locator("al-prompt[kind=text] textarea").first.fill(MINE)
    page.get_by_text("Saved on this device").first.wait_for()
    page.goto(address + KINDS["my workbook"])
    page.get_by_text(MINE).first.wait_for()


def test_a_voice_elsewhere_is_asked_about_and_never_hears_what_the_reader_wrote(
    site_address: str, open_page: Opener
) -> None:
    page = open_page(site_address + STEP)
    with_voices(page, FAR)
    workbook_with_an_answer(page, site_address)
    bar = start(page)
    expect(bar).to_contain_text("would send the words of this page")
    expect(bar.get_by_role("button", name="No thanks")).to_be_focused()
    assert violations(page) == []
    bar.get_by_role("button", name="No thanks").click()
    expect(bar).to_have_count(0)
    assert page.evaluate("window.spoken.length") == 0
    bar = start(page)
    bar.get_by_role("button", name="Listen anyway").click()
    said(page, 1)
    assert MINE not in " ".join(all_of(page))


@pytest.mark.sweep
def test_a_voice_on_the_device_also_reads_my_workbook(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    with_voices(page, BRENDA, FAR)
    workbook_with_an_answer(page, site_address)
    start(page)
    said(page, 1)
    assert MINE in all_of(page)


@pytest.mark.sweep
@pytest.mark.parametrize("look", ["usual", "contrast", "largest"])
@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_the_bar_is_accessible_and_hides_nothing(site_address: str, open_page: Opener, size: str, look: str) -> None:
    page = open_page(site_address + STEP, size)
    kept = {"contrast": {"contrast": "more"}, "largest": {"size": "largest", "spacing": "wider"}}.get(look, {})
    page.evaluate("kept => localStorage.setItem('alongside:preferences', JSON.stringify(kept))", kept)
    with_voices(page, BRENDA, GORDON)
    bar = start(page)
    said(page, 1)
    assert violations(page, others=look != "contrast") == []
    if look == "usual":
        turn(page, "dark")
        assert violations(page, others=False) == []
    assert too_wide(page) <= 0
    box = bar.bounding_box()
    assert box
    assert box["height"] < page.evaluate("innerHeight") / 3
    page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
    foot = page.locator("footer").evaluate("foot => foot.getBoundingClientRect().bottom")
    assert foot <= box["y"] + 1


def test_listen_is_loaded_by_those_who_listen(site_address: str, open_page: Opener) -> None:
    page = open_page(site_address + STEP)
    with_voices(page, BRENDA)
    files: list[str] = []
    page.on("request", lambda request: files.append(request.url.rsplit("/", 1)[-1]))
    page.reload(wait_until="networkidle")
    ours = ["preferences.js", "reading.css", "listen.js"]
    assert "page.js" in files
    assert not {*ours} & {*files}
    start(page)
    assert [file for file in files if file in ours] == ours
