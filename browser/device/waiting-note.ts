/** What is said while another tab has the key of a sitting and does not answer, as one that a phone has put to sleep. */

import { announce } from "../common/announce.ts";
import { button, el } from "../common/dom.ts";
import { openFinish } from "./finish-dialog.ts";
import * as say from "./words.ts";

/** Says it where `put` puts it, with the ways on; gives what takes it away. */
export function showWaiting(put: (note: HTMLElement) => void): () => void {
  const id = "al-waiting";
  const note = el(
    "section",
    { className: "al-device al-screen" },
    el("h2", { id }, say.waiting),
    el("p", {}, say.waitingWhy),
    button(say.tryAgain, () => location.reload()),
    " ",
    button(say.finish, () => void openFinish(() => location.reload()), "al-button al-button--danger"),
  );
  note.setAttribute("aria-labelledby", id);
  put(note);
  announce(say.waiting);
  return () => note.remove();
}
