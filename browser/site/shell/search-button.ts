/** Opens the search, by its button, by Ctrl+K and by `/` unless that is turned off, and brings in what searches when that first happens. */

import { loadScript } from "../../common/load-script.ts";
import { mayUse } from "../../common/single-keys.ts";

/** Makes the button in the head of the page work. */
export function watchSearchButton(): void {
  const button = document.getElementById("al-search-button");
  const dialog = document.getElementById("al-search") as HTMLDialogElement | null;
  const field = dialog?.querySelector("input");
  const status = dialog?.querySelector("[role=status]");
  if (!button || !dialog || !field || !status) return;

  const open = () => {
    // Another window is open, and asks for an answer first.
    if (document.querySelector("dialog:modal")) return;
    dialog.showModal();
    field.select();
    status.textContent = "Loading search…";
    loadScript("search").then(
      () => document.dispatchEvent(new Event("al-search")),
      () => {
        status.textContent = "Search could not be loaded. Close this window and try again, or use the menu.";
      },
    );
  };

  const tell = () =>
    button.setAttribute("aria-keyshortcuts", mayUse("slash") ? "/ Control+K Meta+K" : "Control+K Meta+K");
  tell();
  new MutationObserver(tell).observe(document.documentElement, { attributeFilter: ["data-al-keys"] });
  button.addEventListener("click", open);
  dialog.querySelector("button")!.addEventListener("click", () => dialog.close());
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    // The field of a window that was just closed keeps the keys until the next picture is drawn.
    const writing = target instanceof HTMLElement && target.getClientRects().length > 0 &&
      (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    const slash = key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && mayUse("slash");
    const k = key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey &&
      !event.shiftKey;
    if (writing || event.defaultPrevented || !(slash || k)) return;
    event.preventDefault();
    open();
  });
}
