/** Scripts that are brought when they are first needed, and what each provides to who asked for it. */

import { loadScript } from "./load-script.ts";
import { pageGlobal } from "./page-global.ts";

/**
 * What such scripts provide, by the name of the script. Each adds itself where it is put together, in `entries/`, so that
 * nobody here knows them, and nothing of them is bundled with who asks.
 */
// deno-lint-ignore no-empty-interface -- filled by declaration merging
export interface OnDemand {}

const provided = pageGlobal<{ [Name in keyof OnDemand]?: OnDemand[Name] }>("onDemand", () => ({}));

/** Provides what a script holds. */
export function provide<Name extends keyof OnDemand>(name: Name, part: OnDemand[Name]): void {
  provided[name] = part;
}

/** Loads a script, and gives what it provides. Rejects where the script cannot be had. */
export async function load<Name extends keyof OnDemand>(name: Name): Promise<OnDemand[Name]> {
  await loadScript(name);
  const part = provided[name];
  if (!part) throw new Error(name);
  return part;
}
