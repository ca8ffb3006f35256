/** Whether a form may go from the page: not while its words could not be saved. */

import { Prompt } from "./prompt.ts";

/** How often it is looked whether all is saved, in milliseconds. */
const RETRY = 20;

/**
 * Saves what stands in a form that is about to be closed, or to make room for another; resolves with false where that
 * is not possible: then it stays in sight, with its warning, to which the reader is taken.
 */
export async function mayLeave(form: Element | null): Promise<boolean> {
  if (!(form instanceof Prompt)) return true;
  form.flush();
  while (form.dirty && !form.failed) await new Promise((resolve) => setTimeout(resolve, RETRY));
  if (!form.failed) return true;
  form.querySelector<HTMLElement>(".al-prompt__notices button")?.focus();
  return false;
}
