/** The manual in a frame of another site, such as a learning platform, which decides what may be kept and saved there. */

import { el } from "../../common/dom.ts";
import { noteBesideAnswers } from "./beside-answers.ts";
import { framed, openOnItsOwn } from "./words.ts";

/** Whether the window is another site's. A page of our own server may frame us: it keeps what we keep. */
function isForeign(): boolean {
  try {
    return top!.location.origin !== location.origin;
  } catch {
    return true; // Quiet: that is how a browser says so
  }
}

/** Lets “Exit this page” take the whole window away, and where a frame may not do that, the frame. */
export function leaveWithWindow(): void {
  const link = document.querySelector<HTMLAnchorElement>(".al-leave");
  const leave = link?.onclick;
  if (!leave) return;
  link.onclick = (event) => {
    try {
      top!.location.replace(link.href);
      event.preventDefault();
      document.documentElement.classList.add("al-is-leaving");
    } catch {
      leave.call(link, event); // Quiet: the frame has been shut in
    }
  };
}

/** Says so where answers are written or shown, with a way out. */
export function warnAboutFrame(): void {
  const out = () => el("a", { href: location.href, target: "_blank", rel: "noopener" }, openOnItsOwn);
  if (isForeign()) noteBesideAnswers(framed, out);
}
