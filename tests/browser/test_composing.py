"""While somebody composes letters with an input method, their keys mean nothing else, and nothing is put over them."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, CDPSession, expect
from test_put_in import loaded
from workbook_site import Reader


def compose(client: CDPSession, words: str) -> None:
    """Let an input method show these letters, which are not chosen yet."""
    end = len(words)
    client.send("Input.imeSetComposition", {"text": words, "selectionStart": end, "selectionEnd": end})


def test_a_change_from_another_tab_waits_until_the_letters_are_chosen(
    context: BrowserContext, reader: Reader, second: Reader
) -> None:
    loaded(second)
    loaded(reader).field().focus()
    client = context.new_cdp_session(reader.page)
    compose(client, "にほ")
    reader.expect_saved()
    reader.page.evaluate(
        "() => { window.ended = false; document.addEventListener('compositionend', () => window.ended = true) }"
    )
    second.write("written in the other tab")
    second.write("warm", "one-word")
    # Told of both at once: when the one is shown, the other has been heard of.
    expect(reader.field("one-word")).to_have_value("warm")
    assert reader.page.evaluate("window.ended") is False
    expect(reader.field()).to_have_value("にほ")
    client.send("Input.insertText", {"text": "日本"})
    expect(reader.prompt("how-was-it").get_by_text("There is another version of this answer")).to_be_visible()
    expect(reader.field()).to_have_value("日本")


def test_what_another_tab_wrote_is_shown_when_composing_comes_to_nothing(
    context: BrowserContext, reader: Reader, second: Reader
) -> None:
    loaded(reader).write("as it was")
    loaded(second)
    reader.field().focus()
    reader.field().evaluate("it => it.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))")
    second.write("written in the other tab")
    second.write("warm", "one-word")
    expect(reader.field("one-word")).to_have_value("warm")
    expect(reader.field()).to_have_value("as it was")
    reader.field().evaluate("it => it.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))")
    expect(reader.field()).to_have_value("written in the other tab")
