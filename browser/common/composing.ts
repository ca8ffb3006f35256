/**
 * Whether somebody is composing letters with an input method, as for Japanese, Chinese, Korean or accents: its keys
 * choose among letters and mean nothing else, and a text that is written over meanwhile is lost.
 *
 * Browsers tell it in different ways: by `isComposing`, in Safari only by the key code 229 after the composition has
 * ended, and by the events around it.
 */

/** What the input method's own keys are called. */
const INPUT_METHOD = 229;

let composed: Element | null = null;

// Tests of modules without a page have no document.
if (globalThis.document) {
  const over = ({ target }: Event) => {
    if (target === composed) composed = null;
  };
  document.addEventListener("compositionstart", ({ target }) => composed = target as Element, true);
  document.addEventListener("compositionend", over, true);
  // A field that is left, or taken away, may never hear of the end.
  document.addEventListener("focusout", over, true);
}

/** The field in which somebody is composing; null where nobody is. */
export function composedField(): Element | null {
  return composed?.isConnected ? composed : null;
}

/** Whether a key is the input method's: it is not ours to act on. */
export function isOfInputMethod({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === INPUT_METHOD || composedField() !== null;
}
