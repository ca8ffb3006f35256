/** The panel in which a reader says how pages should look, and from which Listen starts. */

import { button, el } from "../../common/dom.ts";
import { loadScript } from "../../common/load-script.ts";
import { clearPreferences, savePreferences } from "./save-preferences.ts";
import { withScrollAnchor } from "./scroll-anchor.ts";
import { ATTRIBUTES, nameOf } from "./preferences.ts";
import { findVoices } from "./voices.ts";
import * as words from "./words.ts";

/** Builds the panel behind its button, closed. Returns what opens or closes it. */
export function makePanel(opener: HTMLElement): () => void {
  const page = document.documentElement;
  const state = el("p", { className: "al-panel__state" }, words.keptHere);
  state.setAttribute("role", "status");
  const title = el("p", { id: "al-panel-title" }, words.title);
  const choices = Object.keys(words.choices).map((attribute) => choice(attribute, say));
  const listen = listenPart(() => close(false));
  const panel = el(
    "dialog",
    { className: "al-dialog al-panel" },
    el("div", { className: "al-panel__head" }, title, button(words.close, () => close())),
    listen.part,
    ...choices,
    state,
    button(words.reset, () => {
      withScrollAnchor(() => say(clearPreferences(), words.resetDone));
      show();
    }),
  );
  panel.setAttribute("aria-labelledby", title.id);
  opener.after(panel);

  function say(isKept: boolean, done = words.keptHere): void {
    state.textContent = isKept ? done : words.notKept;
  }

  /** Ticks what the page says, which another tab may have changed. */
  function show(): void {
    for (const input of panel.querySelectorAll<HTMLInputElement>("input")) {
      input.checked = input.value === (page.getAttribute(input.name) ?? "");
    }
    place();
  }

  /** Puts it below its button; the style sheet makes it a sheet at the foot of a small screen instead. */
  function place(): void {
    const { bottom, right } = opener.getBoundingClientRect();
    panel.style.setProperty("--al-top", `${Math.max(bottom, 0)}px`);
    panel.style.setProperty("--al-right", `${page.clientWidth - right}px`);
  }

  function open(): void {
    show();
    listen.look();
    // Not show(), which would give the focus to the first button and scroll the page for it.
    panel.open = true;
    opener.setAttribute("aria-expanded", "true");
    panel.querySelector<HTMLElement>("input:checked")?.focus({ preventScroll: true });
  }

  function close(focus = true): void {
    panel.open = false;
    opener.setAttribute("aria-expanded", "false");
    if (focus) opener.focus();
  }

  const isInside = (target: EventTarget | null) =>
    target instanceof Node && (panel.contains(target) || opener.contains(target));

  // Letters that grow move what was chosen: whoever is there stays in sight.
  new MutationObserver(() => {
    show();
    const active = document.activeElement;
    if (panel.contains(active)) active!.scrollIntoView({ block: "nearest" });
  }).observe(page, { attributeFilter: Object.keys(ATTRIBUTES) });
  addEventListener("resize", place);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.open) close();
  });
  // A press elsewhere closes it; scrolling the page to see what a choice does, does not.
  document.addEventListener("click", ({ target }) => {
    if (panel.open && !isInside(target)) close(false);
  });
  // It may lie over what comes next on the page, which must not have the focus unseen.
  panel.addEventListener("focusout", ({ relatedTarget }) => {
    if (panel.open && relatedTarget && !isInside(relatedTarget)) close(false);
  });
  return () => panel.open ? close() : open();
}

function choice(attribute: string, say: (isKept: boolean) => void): HTMLElement {
  const { legend, options, help } = words.choices[attribute]!;
  const group = el("fieldset", {}, el("legend", {}, legend));
  for (const [value, label] of options) {
    const input = el("input", { type: "radio", name: attribute, value, autocomplete: "off" });
    input.onchange = () =>
      withScrollAnchor(() => say(savePreferences({ [nameOf(attribute)]: value || undefined })));
    group.append(el("label", { className: "al-pick" }, input, el("span", {}, label)));
  }
  if (help) {
    const text = el("p", { id: `al-panel-${nameOf(attribute)}` }, help);
    group.append(text);
    group.setAttribute("aria-describedby", text.id);
  }
  return group;
}

function listenPart(leave: () => void): { part: HTMLElement; look: () => void } {
  const help = el("p", {});
  let from: Range | null = null;
  const start = button(words.listenStart, () => {
    leave();
    loadScript("listen").then(
      () => document.dispatchEvent(new CustomEvent("al-listen", { detail: from })),
      () => alert(words.listenMissing),
    );
  }, "al-button al-button--main");
  start.hidden = true; // until there is a voice
  const part = el("div", { className: "al-panel__listen" }, start, help);
  return {
    part,
    look() {
      const selection = getSelection();
      const isUsable = selection?.rangeCount && !selection.isCollapsed &&
        document.querySelector("main")?.contains(selection.anchorNode);
      from = isUsable ? selection.getRangeAt(0).cloneRange() : null;
      start.textContent = from ? words.listenFromSelection : words.listenStart;
      if (!globalThis.speechSynthesis) {
        help.textContent = words.cannotSpeak;
        return;
      }
      if (start.hidden) help.textContent = words.listenLooking;
      findVoices().then(({ length }) => {
        start.hidden = !length;
        help.textContent = length ? words.listenHelp : words.noVoice;
      });
    },
  };
}
