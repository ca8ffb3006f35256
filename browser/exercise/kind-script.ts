/**
 * What a kind of prompt adds to its controls, brought where there is such a prompt: `page.ts` in the folder of the kind,
 * which the server names in `data-script`. It comes when the stored answer stands in the controls, which can be used
 * without it.
 */

import { load } from "../common/on-demand.ts";

/** Adds to the controls of one prompt. It hears by `al-change` when something else has written into them. */
export type Enhance = (prompt: HTMLElement) => void;

type Script = `kind-${string}`;

declare module "../common/on-demand.ts" {
  interface OnDemand {
    [script: Script]: Enhance;
  }
}

/** Brings what the kind of a prompt adds to it, where it adds anything. */
export function enhance(prompt: HTMLElement): void {
  const script = prompt.dataset["script"];
  if (script) load(script as Script).then((enhance) => enhance(prompt), () => {}); // Quiet: `load` has said so
}
