/**
 * What stands in form controls although nobody was seen to type it: a text expander, a form filler, dictation or the
 * browser has put it there, and many of them tell a page with `change` alone, or with nothing at all.
 */

import { type Control, held, heldAtFirst } from "./controls.ts";

/** Knows what the controls of one prompt hold. */
export class WatchedControls {
  #known = new WeakMap<Control, string | true>();

  /** What these controls hold now is known: it was typed, or the page itself has written it. */
  remember(controls: readonly Control[]): void {
    for (const control of controls) this.#known.set(control, held(control));
  }

  /** The controls that hold something else than is known of them. What a script hides for itself does not count. */
  changed(controls: readonly Control[]): Control[] {
    return controls.filter((control) =>
      control.type !== "hidden" && held(control) !== (this.#known.get(control) ?? heldAtFirst(control))
    );
  }
}
