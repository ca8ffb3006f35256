/** Hearing what is put into fields. A text expander, a form filler or dictation may tell a page with `change` alone, or with nothing. */

/** Calls `act` when something else is put into a field, however that came; not when it is merely left. */
export function whenEntered(
  field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  act: () => void,
): void {
  const held = () => String([field.value, (field as HTMLInputElement).checked]);
  let known = held();
  const hear = ({ type }: Event) => {
    if (type !== "input" && held() === known) return;
    known = held();
    act();
  };
  for (const type of ["input", "change", "focusout"]) field.addEventListener(type, hear);
}
