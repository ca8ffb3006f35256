/** What a text of JSON holds, before anything is known of it. */

/** Whether something read is an object with names. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
