/** The Word file of one exercise, or of a whole workbook. */

import { named, offer } from "../../common/download-file.ts";
import { baseOf } from "../blank-forms.ts";
import { orphanPieces } from "../extra-texts.ts";
import { type Part, partOf } from "../collect.ts";
import type { Wish } from "../request.ts";
import * as say from "../words.ts";
import { isAnswered } from "../../answers/by-exercise.ts";
import { filled, type Setting } from "./fill-form.ts";
import { leadTo, Package } from "./docx-package.ts";
import { heading, wordOf } from "./blocks.ts";
import { paragraph, runs } from "./ooxml.ts";

/** Makes the file and hands it over; says what came of it. */
export async function makeWord(wish: Wish): Promise<string> {
  const base = await baseOf();
  const made = new Date();
  const file = new Package(base);
  const { namespaces, textWidth } = base;
  const setting: Setting = { namespaces, textWidth, withEarlier: wish.withEarlier, take: file.take };
  const only = wish.whole ? undefined : wish.wanted[0];
  if (only) {
    const part = await partOf(only, wish.kept.get(only.id));
    file.add(await filled(part, setting), part.form);
    const name = named(only.sheet?.file ?? only.id, made, "docx");
    offer(await file.file(part.title, `exercises/${only.id}/`, made), name);
    return say.madeWord(name);
  }
  const parts: Part[] = [];
  for (const wanted of wish.wanted) parts.push(await partOf(wanted, wish.kept.get(wanted.id)));
  file.add(titlePage(parts, wish, made), null);
  for (const [index, part] of parts.entries()) {
    file.add(await filled(part, setting), part.form, { bookmark: bookmark(index), newPage: true });
  }
  if (wish.strangers.length) {
    const words = await wordOf(orphanPieces(wish.strangers, wish.withEarlier), 2, setting);
    const head = paragraph("Title", runs(say.orphans, "")) + paragraph("Normal", runs(say.orphansWhy, ""));
    file.add(head + words, null, { bookmark: bookmark(parts.length), newPage: true });
  }
  const name = named("alongside-my-workbook", made, "docx");
  offer(await file.file(say.myWorkbook, "my-workbook/", made), name);
  return say.madeWord(name);
}

function bookmark(index: number): string {
  return `part${index + 1}`;
}

function titlePage(parts: readonly Part[], { strangers }: Wish, made: Date): string {
  const kept = [...parts.flatMap((part) => [...part.kept.values()]), ...strangers];
  const count = kept.filter((each) => !each.key.endsWith("/_finished") && isAnswered(each)).length;
  const titles = [...parts.map(({ title }) => title), ...strangers.length ? [say.orphans] : []];
  return paragraph("Title", runs(say.myWorkbook, "")) +
    paragraph("Subtitle", runs(say.about(count, made), "")) +
    heading(2, say.contents) +
    titles.map((title, index) => paragraph("Fact", leadTo(bookmark(index), title))).join("");
}
