/** The blank forms that the build hands over, fetched when they are to be filled in: see editions/forms.py. */

import { fetchBuildData } from "../common/build-data.ts";
import { reported } from "../common/report.ts";

/** An exercise as its handout and its page have it. */
export interface Form {
  readonly title: string;
  /** Exercise, sheet or tool. */
  readonly kind: string;
  /** The pages of its Word handout; links in it have the relationships `link0`, `link1` and so on. */
  readonly body: string;
  readonly links: readonly string[];
  /** First number of each ordered list. */
  readonly lists: readonly number[];
  /** Its page, in HTML that does nothing. */
  readonly page: string;
}

/** What is the same in every Word file. */
export interface Base {
  /** Parts that are XML, by their name in the file; in the foot stand `{title}` and `{path}`. */
  readonly texts: { readonly [name: string]: string };
  /** All other parts, in base64. */
  readonly others: { readonly [name: string]: string };
  /** The address of a page of the manual, with `{path}` in it; empty where the manual has none. */
  readonly address: string;
  /** What every document of Word declares in its first element. */
  readonly namespaces: string;
  /** How wide the text of a page is, in twentieths of a point. */
  readonly textWidth: number;
  /** Number of the first list that starts anew; lower ones belong to the base. */
  readonly firstList: number;
  /** The numbering of lists with figures, from which each list is made. */
  readonly figures: number;
  /** Word refuses longer tags. */
  readonly longestTag: number;
}

/** The form of an exercise, or null where it cannot be had. */
export async function formOf(exercise: string): Promise<Form | null> {
  return await fetchBuildData<Form>("forms", exercise).catch(reported("part-missing")) ?? null;
}

/** The parts of every Word file. Rejects where they cannot be had. */
export async function baseOf(): Promise<Base> {
  const base = await fetchBuildData<Base>("forms", "form_base");
  if (!base) throw new Error("forms/form_base.js holds nothing");
  return base;
}
