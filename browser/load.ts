/** Brings in a script of ours when it is first needed. */

import { shared } from "./shared.ts";

/** Where our scripts are: beside the one that asks for this one, whatever the depth of the page. Tests have no page. */
export const folder =
  (globalThis.document?.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*$/, "") ??
    "";

const loading = shared("loading", () => new Map<string, Promise<void>>());

/**
 * Loads `<name>.js` from the folder of our scripts, once.
 * A script element and no fetch, so that it also works from a file on disk.
 * Rejects when the script cannot be had; the next call tries again.
 */
export function load(name: string): Promise<void> {
  let promise = loading.get(name);
  if (!promise) {
    promise = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${folder}${name}.js`;
      script.onload = () => resolve();
      script.onerror = () => {
        loading.delete(name);
        script.remove();
        reject(new Error(`${name}.js could not be loaded`));
      };
      document.head.append(script);
    });
    loading.set(name, promise);
  }
  return promise;
}
