/** Loading a script of ours when it is first needed. */

import { pageGlobal } from "./page-global.ts";
import { report } from "./report.ts";

/** Where our scripts are: beside the one that asks for this one, whatever the depth of the page. Tests have no page. */
export const folder =
  (globalThis.document?.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*$/, "") ??
    "";

const loading = pageGlobal("loading", () => new Map<string, Promise<void>>());

/**
 * Loads `<name>.js` from the folder of our scripts, once.
 * A script element and no fetch, so that it also works from a file on disk.
 * Rejects when the script cannot be had; the next call tries again.
 */
export function loadScript(name: string): Promise<void> {
  const script = document.createElement("script");
  return loadOnce(`${name}.js`, Object.assign(script, { src: `${folder}${name}.js` }));
}

/** Loads a file by an element that is put into the page, once. */
export function loadOnce(file: string, element: HTMLScriptElement | HTMLLinkElement): Promise<void> {
  let promise = loading.get(file);
  if (!promise) {
    promise = new Promise((resolve, reject) => {
      element.onload = () => resolve();
      element.onerror = () => {
        report("part-missing");
        loading.delete(file);
        element.remove();
        reject(new Error(file));
      };
      document.head.append(element);
    });
    loading.set(file, promise);
  }
  return promise;
}
