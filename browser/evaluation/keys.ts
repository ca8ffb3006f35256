/** Going from cell to cell as in a spreadsheet: Tab as in every form, arrows and Enter besides. */

import { isOfInputMethod } from "../common/composing.ts";

/** The fields of the rows that are in sight, row by row. */
export function fieldsOf(body: HTMLElement): HTMLInputElement[][] {
  return [...body.querySelectorAll<HTMLElement>("tr[data-row]:not([hidden])")].map((
    row,
  ) => [...row.querySelectorAll<HTMLInputElement>("td:not([hidden]) > input")]);
}

/** Where a field stands among them; null where it does not. */
export function placeOf(
  field: EventTarget | null,
  body: HTMLElement,
): readonly [row: number, column: number] | null {
  for (const [row, fields] of fieldsOf(body).entries()) {
    const column = fields.findIndex((each) => each === field);
    if (column >= 0) return [row, column];
  }
  return null;
}

/** Lets the keys lead from cell to cell; `further` makes a row below the last one, or says that there is no room. */
export function goByKeys(body: HTMLElement, further: () => boolean): void {
  body.addEventListener("keydown", (event) => {
    const field = event.target;
    const place = field instanceof HTMLInputElement && placeOf(field, body);
    if (
      !place || isOfInputMethod(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
    ) {
      return;
    }
    const [row, column] = place;
    const to = stepOf(event.key, field);
    if (!to) return;
    let next = fieldsOf(body)[row + to[0]]?.[column + to[1]];
    if (!next && event.key === "Enter" && further()) next = fieldsOf(body)[row + 1]?.[column];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select();
  });
}

/** Rows and columns that a key leads over. Arrows to the side do so only from the end of what is written. */
function stepOf(
  key: string,
  { value, selectionStart, selectionEnd }: HTMLInputElement,
): [number, number] | null {
  if (key === "ArrowDown" || key === "Enter") return [1, 0];
  if (key === "ArrowUp") return [-1, 0];
  const whole = selectionStart === 0 && selectionEnd === value.length;
  if (key === "ArrowRight" && (whole || selectionStart === value.length)) return [0, 1];
  return key === "ArrowLeft" && (whole || selectionEnd === 0) ? [0, -1] : null;
}
