/** Rows of a plan that are dragged, and put down in any list that takes them. */

import { DragRows } from "../../common/drag-rows.ts";
import type { Place } from "./edit.ts";

/** Lets rows below `root` be dragged. `drop` hears where one was put down; null where it was given up. */
export function letDrag(root: HTMLElement, drop: (key: string, place: Place | null) => void): void {
  new DragRows(root, {
    grip: ".al-planner__grip",
    row: "[data-key]",
    listAt: ({ clientX, clientY }, held) => listFor(document.elementFromPoint(clientX, clientY), held),
    dropped: (row, isMeant) => drop(row.dataset["key"]!, isMeant ? placeOf(row) : null),
  });
}

/** The list around an element that may take what is held: groups take no groups, and nothing goes into itself. */
function listFor(element: Element | null, held: HTMLElement): HTMLElement | null {
  let list = listAround(element);
  const isFit = (each: HTMLElement) =>
    !held.contains(each) &&
    !(each.dataset["parallel"] && held.classList.contains("al-planner__row--parallel"));
  while (list && !isFit(list)) list = listAround(list.closest(HOLDER)?.parentElement ?? null);
  return list;
}

function placeOf(row: HTMLElement): Place | null {
  const list = row.closest<HTMLElement>("[data-list]");
  if (!list) return null;
  const { day, parallel = "", group } = list.dataset;
  return { day: Number(day), parallel, group: Number(group), at: [...list.children].indexOf(row) };
}

/** What holds a list with its name and its buttons: all of it takes what is put down on it. */
const HOLDER = ".al-planner__holder";

function listAround(element: Element | null): HTMLElement | null {
  return element?.closest(HOLDER)?.querySelector<HTMLElement>(":scope > [data-list]") ?? null;
}
