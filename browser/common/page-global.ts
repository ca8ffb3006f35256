/** The one namespace of ours on a page, `self.alongside`, where scripts that do not import each other meet. */

/** The one thing of this name on the page, made where it is not there yet. */
export function pageGlobal<T>(name: string, make: () => T): T {
  const all = (globalThis as { alongside?: Record<string, unknown> }).alongside ??= {};
  return (all[name] ??= make()) as T;
}
