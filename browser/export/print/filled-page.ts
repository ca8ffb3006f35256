/** One exercise as it is printed: its page, with the answers in it, as plain elements that do nothing. */

import { extraTexts } from "../extra-texts.ts";
import { answersOf, composedOf, type ExportPart, isHandedOver, toolsOf } from "../collect.ts";
import { yieldToPage } from "../../common/time-slices.ts";
import * as say from "../words.ts";
import { type Answer, isEmpty } from "../../answers/answer.ts";
import { asParts, controlsOf, isChoice, leftover, partOf, writeAnswer } from "../../exercise/controls.ts";
import { el } from "../../common/dom.ts";
import { ensureRows } from "../../exercise/rows.ts";
import { TOOL_EXPORTS } from "../../tools/export-registry.ts";
import { dateInWords } from "../../common/dates.ts";
import { htmlOf } from "./blocks.ts";

/** What has no use on paper. */
const SCREEN = ".al-screen, .al-exercise__foot, .al-prompt__state, noscript, script";

/** What ties an element to others of the page; there the same names stand already. */
const TIES = ["id", "for", "name", "key", "aria-labelledby", "aria-describedby", "aria-controls", "tabindex"];

/** The sheets of an exercise: its page, or what was composed in it. */
export async function sheetsOf(part: ExportPart, withEarlier: boolean): Promise<HTMLElement[]> {
  const sheets: HTMLElement[] = [];
  for (const { title, pieces } of composedOf(part)) {
    const made = await htmlOf(pieces, 2);
    const sheet = el(
      "article",
      { className: "al-paper__sheet" },
      el("h1", { translate: false }, title),
      ...inSections(made),
    );
    sheet.dataset["composed"] = "";
    sheets.push(sheet);
  }
  if (!sheets.length) return [await sheetOf(part, withEarlier)];
  const also = isHandedOver(part) ? [] : await extraTexts(part, new Map(), withEarlier);
  if (also.length) {
    const kept = [el("h1", {}, part.title), el("h2", {}, say.also), ...await htmlOf(also, 3)];
    sheets.push(el("article", { className: "al-paper__sheet" }, ...kept));
  }
  return sheets;
}

/** Each heading with what stands under it, so that a page does not end between them. */
function inSections(made: readonly HTMLElement[]): HTMLElement[] {
  const sections: HTMLElement[] = [];
  for (const each of made) {
    if (each.matches("h2") || !sections.length) sections.push(el("section", { className: "al-paper__part" }));
    sections.at(-1)!.append(each);
  }
  return sections;
}

/** The page of an exercise. */
async function sheetOf(part: ExportPart, withEarlier: boolean): Promise<HTMLElement> {
  const sheet = el("article", { className: "al-paper__sheet" });
  const rest = new Map<string, Answer>();
  if (part.form) {
    const page = new DOMParser().parseFromString(part.form.page, "text/html").body;
    page.querySelectorAll(SCREEN).forEach((each) => each.remove());
    if (part.form.kind !== "sheet") page.querySelector(".al-exercise")?.before(nameLine());
    for (const [key, definition, record] of answersOf(part)) {
      await yieldToPage();
      const prompt = page.querySelector<HTMLElement>(`[key="${key}"]`);
      if (!prompt) continue;
      const left = fill(prompt, key, record.value);
      if (!isEmpty(left)) rest.set(key, left);
      if (record.revision !== definition.revision && record.question) {
        const note = el("p", { className: "al-paper__note" }, say.asked(record.question));
        prompt.querySelector(".al-prompt__question")?.after(note);
      }
    }
    await fillTools(part, page);
    await yieldToPage();
    untie(page);
    sheet.append(...page.childNodes);
  } else {
    sheet.append(el("h1", {}, part.title), el("p", {}, say.noForm));
  }
  const also = await extraTexts(part, rest, withEarlier);
  if (also.length) sheet.append(el("h2", {}, say.also), ...await htmlOf(also, 3));
  await yieldToPage();
  return sheet;
}

/** Writes an answer into a prompt, words in the place of their fields; what has no place there is given back. */
function fill(prompt: HTMLElement, key: string, value: Answer): Answer {
  const prefix = key.replace("/", "--");
  for (const rows of prompt.querySelectorAll<HTMLElement>("[data-rows][data-grow]")) {
    ensureRows(rows, prefix, Object.keys(asParts(value)));
  }
  const controls = controlsOf(prompt);
  writeAnswer(controls, value);
  const parts = asParts(value);
  for (const control of controls) {
    const words = parts[partOf(control)];
    // Paper cannot scroll; and a field of one line would not even keep all that a backup may have brought.
    if (!isChoice(control) && typeof words === "string" && words.trim()) {
      const said = control.type === "date" ? dateInWords(words) : words;
      control.replaceWith(el("div", { className: "al-prompt__print", dir: "auto", translate: false }, said));
    }
  }
  return leftover(controls, value);
}

async function fillTools(part: ExportPart, page: HTMLElement): Promise<void> {
  for (const [key, definition, entries] of toolsOf(part)) {
    const tool = page.querySelector<HTMLElement>(`[key="${key}"]`);
    if (!tool) continue;
    const blank = tool.querySelector("template");
    if (entries.length) {
      tool.append(...await htmlOf(TOOL_EXPORTS.get(definition.kind)?.(entries, definition) ?? [], 3));
    } else if (blank) tool.append(blank.content);
    blank?.remove();
  }
}

/** Unties everything from the page in which it will stand. */
function untie(page: HTMLElement): void {
  for (const element of page.querySelectorAll("*")) {
    for (const tie of TIES) element.removeAttribute(tie);
    // Nothing on paper is clicked, and from this page a way within the manual may lead elsewhere.
    if (
      element instanceof HTMLAnchorElement &&
      !/^(https?|mailto|tel|sms):/.test(element.getAttribute("href") ?? "")
    ) {
      element.removeAttribute("href");
    }
  }
}

function nameLine(): HTMLElement {
  return el("p", { className: "al-paper__name" }, ...say.nameAndDate.map((words) => el("span", {}, words)));
}
