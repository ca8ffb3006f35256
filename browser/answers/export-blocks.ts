/** What a tool puts on paper, in Word and in print alike: plain pieces in their order, with no look of their own. */

import type { TableWords } from "../common/table.ts";
import type { Entry } from "./entry.ts";
import type { Definition } from "./definitions.ts";

/** One piece. A picture says in words what it shows; its size is in CSS pixels. */
export type ExportBlock =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly list: readonly string[] }
  | { readonly table: TableWords }
  | {
    readonly picture: {
      readonly svg: string;
      readonly words: string;
      readonly width: number;
      readonly height: number;
    };
  };

/** A sheet that is handed over to somebody as it is, with nothing of the page around it. */
export interface Sheet {
  readonly title: string;
  readonly pieces: readonly ExportBlock[];
  /** What its file is called, where that is not the exercise. */
  readonly file?: string;
  /** The page that it comes from, where that is not the page of an exercise. */
  readonly page?: string;
}

/** Makes the pieces of a tool. Each kind has one, in `tools/<kind>/export.ts`; `export-registry.ts` lists them. */
export type ToolExport = (entries: readonly Entry[], definition: Definition) => ExportBlock[];
