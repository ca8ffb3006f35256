/** What a tool holds as figures for a spreadsheet. Loaded when somebody saves them. */

import type { Entry } from "../answers/entry.ts";
import { csvText } from "../common/csv.ts";
import { downloadFile, fileNameOf } from "../common/download-file.ts";
import { provide } from "../common/on-demand.ts";
import { TOOL_FIGURES } from "../tools/figures-registry.ts";

const parts = {
  /** Offers the file; returns its name. */
  saveFigures(kind: keyof typeof TOOL_FIGURES, entries: readonly Entry[]): string {
    const { rows, file } = TOOL_FIGURES[kind];
    const name = fileNameOf(file, new Date(), "csv");
    downloadFile(new Blob([csvText(rows(entries))], { type: "text/csv;charset=utf-8" }), name);
    return name;
  },
};

declare module "../common/on-demand.ts" {
  interface OnDemand {
    figures: typeof parts;
  }
}

provide("figures", parts);
