/** What a reader can prefer, and how it stands on the page and on the device. Kept small: it runs before anything is drawn. */

/** The name under which the device keeps what a reader prefers; it never holds an answer. */
export const KEY = "alongside:preferences";

/**
 * The attributes of `<html>` with the values they may have. An attribute that is absent means the usual.
 * On the device each stands without `data-al-`, in one JSON object: `{"size":"large"}`.
 */
export const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  "data-al-scheme": ["light", "dark"],
  "data-al-size": ["large", "larger", "largest"],
  "data-al-spacing": ["wide", "wider"],
  "data-al-font": ["atkinson"],
  "data-al-contrast": ["more"],
  "data-al-motion": ["less"],
  "data-al-keys": ["slash", "leave", "none"],
};

/** Preferences as they were kept: nothing is known of the values. */
export type Preferences = Readonly<Record<string, unknown>>;

/** The name under which the device keeps an attribute. */
export function nameOf(attribute: string): string {
  return attribute.slice(8);
}

/** What a kept text says; nothing, when it is no JSON object. Never throws. */
export function parse(text: string | null): Preferences {
  try {
    const value = JSON.parse(text!);
    return value?.constructor == Object ? value : {};
  } catch {
    // Quiet: whatever stands there that is no list of preferences is none.
    return {};
  }
}

/** Puts preferences on the page. Values that do not exist count as the usual. */
export function apply(kept: Preferences, page: Pick<Element, "setAttribute" | "removeAttribute">): void {
  for (const attribute in ATTRIBUTES) {
    const value = kept[nameOf(attribute)] as string;
    if (ATTRIBUTES[attribute]!.includes(value)) page.setAttribute(attribute, value);
    else page.removeAttribute(attribute);
  }
}

/** Lets the browser's own bars follow the colours that the reader has chosen. */
export function colourBars(scheme: string | null): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    const own = meta.dataset.scheme ??= meta.media.slice(23, -1);
    meta.media = !scheme ? `(prefers-color-scheme: ${own})` : scheme == own ? "all" : "not all";
  }
}
