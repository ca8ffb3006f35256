/** Lists that are drawn anew, as when another tab has changed something: whoever stands in one stays where they are. */

import { putBack } from "./in-place.ts";

/**
 * Puts other rows into a list. What has the focus in one of them gives it to its like in the row of the same
 * `data-row`, at the same place of the screen. Says whether the focus was in the list and has no place there any more.
 */
export function redrawRows(list: HTMLElement, rows: readonly HTMLElement[]): boolean {
  const active = document.activeElement;
  const old = active && list.contains(active) ? active.closest<HTMLElement>("[data-row]") : null;
  const at = old ? stops(old).indexOf(active as HTMLElement) : -1;
  const top = active?.getBoundingClientRect().top ?? 0;
  list.replaceChildren(...rows);
  if (!old) return false;
  const row = rows.find(({ dataset }) => dataset["row"] === old.dataset["row"]);
  const next = row && stops(row)[at];
  if (!next) return true;
  next.focus({ preventScroll: true });
  putBack(next, top);
  return false;
}

/** What can have the focus in a row, in its order. */
function stops(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")];
}
