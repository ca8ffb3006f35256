/** What both pages of a run can be asked to do, by keys and by buttons. */

import { openDialog } from "../../common/dialog.ts";
import { button, el } from "../../common/dom.ts";
import { minutesNow } from "./happened.ts";
import type { Joined } from "./joined.ts";
import { isTaken, Keys, type Wish } from "./keys.ts";
import * as say from "./words.ts";

/** What one page does in its own way. */
export interface Own {
  /** Brings the other page. */
  readonly other: () => void;
  /** What Escape does where nothing is open; false where that is not ours. */
  readonly back: () => boolean;
  /** What may be longer than the window, as on a phone. */
  readonly slide: HTMLElement;
}

/** Does what a key or a button asks for. Returns false where there was nothing to do. */
export function act(joined: Joined, wish: Wish | number, own: Own): boolean {
  const last = joined.run.stretches.length;
  const acts: Record<Wish, () => boolean | void> = {
    next: () => joined.next(),
    previous: () => joined.previous(),
    first: () => joined.go({ at: -1, step: 0 }),
    last: () => joined.go({ at: last, step: 0 }),
    black: () => joined.coverWith("black"),
    white: () => joined.coverWith("white"),
    list: () => openList(joined),
    other: own.other,
    full: toggleFull,
    back: own.back,
  };
  if (typeof wish !== "number") return acts[wish]() !== false;
  if (wish < 1 || wish > last) return false;
  joined.go({ at: wish - 1, step: 0 });
  return true;
}

/** Listens to the keys of the page. A key that is held acts once: a screen that goes on and off for as long would flash. */
export function watchKeys(joined: Joined, own: Own): void {
  const keys = new Keys();
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (isTaken(event) && !(event.key === "Enter" && keys.hasNumber)) {
      if (event.repeat && (event.target as HTMLElement).closest("button")) event.preventDefault();
      return;
    }
    if (scrolled(own.slide, event.key)) return event.preventDefault();
    const wish = keys.read(event);
    if (wish !== null && (event.repeat || act(joined, wish, own))) event.preventDefault();
  });
}

/** Moves a screen that is longer than its window; the arrow then goes on only from its end. */
function scrolled(slide: HTMLElement, key: string): boolean {
  if (key !== "ArrowDown" && key !== "ArrowUp") return false;
  const before = slide.scrollTop, page = slide.clientHeight / 2;
  slide.scrollBy({ top: key === "ArrowDown" ? page : -page, behavior: "instant" });
  return slide.scrollTop !== before;
}

/** Fills the screen with the page, or gives it back; quiet where a browser cannot, as on phones. */
function toggleFull(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  done?.catch(() => {}); // Quiet: the page is there as before
}

/** Opens the list of what there is, to go to one. */
function openList(joined: Joined): void {
  const { run, place } = joined;
  const minutes = minutesNow(run, joined.log);
  const dialog = openDialog(say.chooseTitle, say.closeDialog, (body) => {
    const entry = (at: number, words: string) => {
      const to = button(words, () => {
        dialog.close();
        joined.go({ at, step: 0 });
      }, "al-button al-room__entry");
      if (at === place.at) to.setAttribute("aria-current", "step");
      return el("li", {}, to);
    };
    body.append(
      el(
        "ul",
        { className: "al-room__list" },
        entry(-1, say.opening),
        ...run.stretches.flatMap(({ title }, index) =>
          minutes[index] ? [entry(index, `${index + 1}. ${title}`)] : []
        ),
        entry(run.stretches.length, say.end),
      ),
    );
  });
}
