/** Days by the device's clock and calendar, `2026-11-25`. */

/** The day of a moment. */
export function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

export function today(): string {
  return dayOf(new Date());
}
