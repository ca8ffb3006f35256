/** The Word file of one exercise, or of a whole workbook. */

import { downloadFile, fileNameOf } from "../../common/download-file.ts";
import { baseOf } from "../blank-forms.ts";
import { orphanBlocks } from "../extra-texts.ts";
import { collectPart, type ExportPart } from "../collect.ts";
import type { ExportRequest } from "../request.ts";
import * as say from "../words.ts";
import { isAnswered } from "../../answers/by-exercise.ts";
import { filled, type Setting } from "./fill-form.ts";
import { leadTo, Package } from "./docx-package.ts";
import { heading, wordOf } from "./blocks.ts";
import { paragraph, runs } from "./ooxml.ts";

/** Makes the file and hands it over; says what came of it. */
export async function saveAsWord(wish: ExportRequest): Promise<string> {
  const base = await baseOf();
  const made = new Date();
  const file = new Package(base);
  const { namespaces, textWidth } = base;
  const setting: Setting = { namespaces, textWidth, withEarlier: wish.withEarlier, take: file.take };
  const only = wish.whole ? undefined : wish.wanted[0];
  if (only) {
    const part = await collectPart(only, wish.kept.get(only.id));
    file.add(await filled(part, setting), part.form);
    const name = fileNameOf(only.sheet?.file ?? only.id, made, "docx");
    downloadFile(await file.file(part.title, only.sheet?.page ?? `exercises/${only.id}/`, made), name);
    return say.madeWord(name);
  }
  const parts: ExportPart[] = [];
  for (const wanted of wish.wanted) parts.push(await collectPart(wanted, wish.kept.get(wanted.id)));
  file.add(titlePage(parts, wish, made), null);
  for (const [index, part] of parts.entries()) {
    file.add(await filled(part, setting), part.form, { bookmark: bookmark(index), newPage: true });
  }
  if (wish.orphans.length) {
    const words = await wordOf(orphanBlocks(wish.orphans, wish.withEarlier), 2, setting);
    const head = paragraph("Title", runs(say.orphans, "")) + paragraph("Normal", runs(say.orphansWhy, ""));
    file.add(head + words, null, { bookmark: bookmark(parts.length), newPage: true });
  }
  const name = fileNameOf("alongside-my-workbook", made, "docx");
  downloadFile(await file.file(say.myWorkbook, "my-workbook/", made), name);
  return say.madeWord(name);
}

function bookmark(index: number): string {
  return `part${index + 1}`;
}

function titlePage(parts: readonly ExportPart[], { orphans }: ExportRequest, made: Date): string {
  const kept = [...parts.flatMap((part) => [...part.kept.values()]), ...orphans];
  const count = kept.filter((each) => !each.key.endsWith("/_finished") && isAnswered(each)).length;
  const titles = [...parts.map(({ title }) => title), ...orphans.length ? [say.orphans] : []];
  return paragraph("Title", runs(say.myWorkbook, "")) +
    paragraph("Subtitle", runs(say.about(count, made), "")) +
    heading(2, say.contents) +
    titles.map((title, index) => paragraph("Fact", leadTo(bookmark(index), title))).join("");
}
