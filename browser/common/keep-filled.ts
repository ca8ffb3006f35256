/** What stands in a field is still there on the way back: WebKit has a mind of its own about that. */

/** Whether this is WebKit, as in Safari and in every browser of an iPhone. */
export const isWebKit = (navigator.vendor ?? "").startsWith("Apple");

/**
 * WebKit empties every `input` that is not to be completed by the browser when it shows a page that it had put away;
 * that would look like the reader's doing. While the page is away, the fields that the selector finds do not say so.
 */
export function keepFilled(selector: string): void {
  if (!isWebKit) return;
  const set = (value: "on" | "off") => ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    for (const field of document.querySelectorAll<HTMLInputElement>(selector)) field.autocomplete = value;
  };
  addEventListener("pagehide", set("on"));
  addEventListener("pageshow", set("off"));
}
