/** Goals on paper: each with its steps, its levels in the person's words, the chart and the table that says the same. */

import type { ToolExport } from "../../answers/export-blocks.ts";
import { textOf } from "../../answers/parts.ts";
import { sentence } from "../shared/words.ts";
import { goalBlocks } from "./goal.ts";

export const exportBlocks: ToolExport = (entries, definition) =>
  entries.flatMap(({ values }, index) =>
    goalBlocks(values, definition, textOf(values, "hope") || `${sentence("goal")} ${index + 1}`)
  );
