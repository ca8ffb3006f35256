/** Hearing what is put into fields. A text expander, a form filler or dictation may tell a page with `change` alone. */

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function heldIn(field: Field): string {
  return field.type === "checkbox" ? String((field as HTMLInputElement).checked) : field.value;
}

/** Calls `act` when something else is put into a field, however that came; not when it is merely left. */
export function whenEntered(field: Field, act: () => void): void {
  let known = heldIn(field);
  field.addEventListener("input", () => {
    known = heldIn(field);
    act();
  });
  field.addEventListener("change", () => {
    if (heldIn(field) === known) return;
    known = heldIn(field);
    act();
  });
}
