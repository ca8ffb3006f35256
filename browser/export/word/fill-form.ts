/** The Word form of one exercise, with the answers in it. */

import { extraTexts } from "../extra-texts.ts";
import type { Answer } from "../../answers/answer.ts";
import { answersOf, composedOf, type ExportPart, isHandedOver, toolsOf } from "../collect.ts";
import { yieldToPage } from "../../common/time-slices.ts";
import * as say from "../words.ts";
import { asParts } from "../../exercise/controls.ts";
import type { Definition } from "../../answers/definitions.ts";
import type { AnswerRecord } from "../../answers/record.ts";
import { TOOL_EXPORTS } from "../../tools/export-registry.ts";
import { child, closest, Controls } from "./content-controls.ts";
import { heading, note, type Sheet, wordOf } from "./blocks.ts";
import { paragraph, runs, W } from "./ooxml.ts";

/** What is the same for all exercises of a document. */
export interface Setting extends Sheet {
  readonly namespaces: string;
  readonly withEarlier: boolean;
}

/** The paragraphs and tables of an exercise: its handout, what was answered, and below it what has no place there. */
export async function filled(part: ExportPart, setting: Setting): Promise<string> {
  const rest = new Map<string, Answer>();
  let body = await composed(part, setting);
  if (!body) {
    body = part.form
      ? await fill(part.form.body, part, setting, rest)
      : paragraph("Title", runs(part.title, "")) + note(say.noForm, "Normal");
    for (const [key, definition, entries] of part.form ? toolsOf(part) : []) {
      if (!entries.length) continue;
      const pieces = TOOL_EXPORTS.get(definition.kind)?.(entries, definition) ?? [];
      body = between(body, key, await wordOf(pieces, 3, setting));
    }
  }
  const also = isHandedOver(part) ? [] : await extraTexts(part, rest, setting.withEarlier);
  if (also.length) body += heading(2, say.also) + await wordOf(also, 3, setting);
  await yieldToPage();
  // Word wants a paragraph between two tables, and behind one at the end.
  return body.replace(/<!--.*?-->/g, "").replace(/<\/w:tbl>(?=<w:tbl>|$)/g, `$&${paragraph("End", "")}`);
}

/** The sheets that were composed, each on a page of its own; nothing where there are none. */
async function composed(part: ExportPart, setting: Setting): Promise<string> {
  const written: string[] = [];
  for (const { title, pieces } of composedOf(part)) {
    const head = paragraph("Title", runs(title, ""), written.length ? "<w:pageBreakBefore/>" : "");
    written.push(head + await wordOf(pieces, 2, setting));
  }
  return written.join("");
}

/** The body with something else in the place of the blank entries of a tool. */
function between(body: string, key: string, content: string): string {
  const [start, end] = [`<!--${key}-->`, `<!--/${key}-->`];
  const from = body.indexOf(start), to = body.indexOf(end);
  return from < 0 || to < from ? body + content : body.slice(0, from) + content + body.slice(to + end.length);
}

async function fill(
  body: string,
  part: ExportPart,
  { namespaces }: Setting,
  rest: Map<string, Answer>,
): Promise<string> {
  const xml = `<w:body ${namespaces}>${body}</w:body>`;
  const document = new DOMParser().parseFromString(xml, "application/xml");
  // What is put in waits beside: to parse every answer by itself would take most of the time.
  const put: string[] = [];
  const hold = (xml: string) => document.createComment(`put ${put.push(xml) - 1}`);
  const controls = new Controls(document, hold);
  await yieldToPage();
  for (const [key, definition, record] of answersOf(part)) {
    await yieldToPage();
    const left = write(controls, key, definition, record);
    if (left) rest.set(key, left);
    if (record.revision !== definition.revision && record.question) {
      const place = questionOf(controls.firstOf(key));
      place?.after(hold(note(say.asked(record.question), styleOf(place) === "Panel" ? "Panel" : "Help")));
    }
  }
  await yieldToPage();
  const written = new XMLSerializer().serializeToString(document.documentElement);
  return written.slice(written.indexOf(">") + 1, written.lastIndexOf("</"))
    .replace(/<!--put (\d+)-->/g, (_, index) => put[Number(index)]!);
}

/** Writes an answer; what of it has no place is given back. */
function write(controls: Controls, key: string, definition: Definition, record: AnswerRecord): Answer | null {
  const parts = Object.entries(asParts(record.value));
  if (definition.items.size && [...definition.items.values()].every((words) => !words)) {
    const numbers = parts.map(([part]) => Number(/^\d{1,6}(?=\.|$)/.exec(part)?.[0] ?? 0));
    controls.makeRoom(key, Math.max(0, ...numbers));
  }
  const left = parts.filter(([part, value]) => {
    const blank = value !== true && !value.trim();
    return !blank && !controls.write(key, part, value);
  });
  if (!left.length) return null;
  return typeof record.value === "string" ? record.value : Object.fromEntries(left);
}

/** The paragraph that asks what a control answers. */
function questionOf(control: Element | undefined): Element | undefined {
  let top = control && (closest(control, "tbl") ?? closest(control, "p"));
  for (let each: Element | null | undefined = top; each; each = each.previousElementSibling) {
    if (styleOf(each) === "Question" || styleOf(each) === "Panel") {
      top = each;
      break;
    }
  }
  return top;
}

function styleOf(element: Element): string {
  const look = child(element, "pPr");
  return (look && child(look, "pStyle"))?.getAttributeNS(W, "val") ?? "";
}
