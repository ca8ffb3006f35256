/** Loading a style sheet of ours when it is first needed. */

import { folder, loadOnce } from "./load-script.ts";

/** Loads `<name>.css` from beside our scripts, once. Rejects when it cannot be had; the next call tries again. */
export function loadStyles(name: string): Promise<void> {
  const link = document.createElement("link");
  return loadOnce(`${name}.css`, Object.assign(link, { rel: "stylesheet", href: `${folder}${name}.css` }));
}
