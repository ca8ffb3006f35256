/**
 * What the scripts of one page share. Each is a bundle of its own, and a module that two of them import is there
 * twice; so what must be there once, such as the store, stands on the page itself.
 */

/** The one thing of this name on the page, made where it is not there yet. */
export function shared<T>(name: string, make: () => T): T {
  const all = (globalThis as { alongside?: Record<string, unknown> }).alongside ??= {};
  return (all[name] ??= make()) as T;
}
