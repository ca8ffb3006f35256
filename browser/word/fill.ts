/** The Word form of one exercise, with the answers in it. */

import { alsoKept } from "../away/also.ts";
import type { Answer } from "../answer.ts";
import { answersOf, type Part, toolsOf } from "../away/gather.ts";
import { breathe } from "../away/pause.ts";
import * as say from "../away/words.ts";
import { asParts } from "../controls.ts";
import type { Definition } from "../definitions.ts";
import type { AnswerRecord } from "../record.ts";
import { ON_PAPER } from "../tools/on-paper.ts";
import { child, closest, Controls } from "./controls.ts";
import { heading, note, type TakePicture, wordOf } from "./pieces.ts";
import { paragraph, runs, W } from "./xml.ts";

/** What is the same for all exercises of a document. */
export interface Setting {
  readonly namespaces: string;
  readonly withEarlier: boolean;
  readonly take: TakePicture;
}

/** The paragraphs and tables of an exercise: its handout, what was answered, and below it what has no place there. */
export async function filled(part: Part, setting: Setting): Promise<string> {
  const rest = new Map<string, Answer>();
  let body = part.form
    ? fill(part.form.body, part, setting, rest)
    : paragraph("Title", runs(part.title, "")) + note(say.noForm, "Normal");
  for (const [key, definition, entries] of part.form ? toolsOf(part) : []) {
    if (!entries.length) continue;
    const pieces = ON_PAPER.get(definition.kind)?.(entries, definition) ?? [];
    body = between(body, key, await wordOf(pieces, 3, setting.take));
  }
  const also = await alsoKept(part, rest, setting.withEarlier);
  if (also.length) body += heading(2, say.also) + await wordOf(also, 3, setting.take);
  await breathe();
  return body.replace(/<!--.*?-->/g, "");
}

/** The body with something else in the place of the blank entries of a tool. */
function between(body: string, key: string, content: string): string {
  const [start, end] = [`<!--${key}-->`, `<!--/${key}-->`];
  const from = body.indexOf(start), to = body.indexOf(end);
  return from < 0 || to < from ? body + content : body.slice(0, from) + content + body.slice(to + end.length);
}

function fill(body: string, part: Part, { namespaces }: Setting, rest: Map<string, Answer>): string {
  const read = (xml: string) =>
    new DOMParser().parseFromString(`<w:body ${namespaces}>${xml}</w:body>`, "application/xml");
  const document = read(body);
  const parse = (xml: string) =>
    [...read(xml).documentElement.childNodes].map((node) => document.importNode(node, true));
  const controls = new Controls(document, parse);
  for (const [key, definition, record] of answersOf(part)) {
    const left = write(controls, key, definition, record);
    if (left) rest.set(key, left);
    if (record.revision !== definition.revision && record.question) {
      const place = questionOf(controls.firstOf(key));
      place?.after(...parse(note(say.asked(record.question), styleOf(place) === "Panel" ? "Panel" : "Help")));
    }
  }
  const written = new XMLSerializer().serializeToString(document.documentElement);
  return written.slice(written.indexOf(">") + 1, written.lastIndexOf("</"));
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
