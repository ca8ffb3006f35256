/** Printing one exercise, or a whole workbook: what is to be printed stands in the page until it is on paper. */

import { orphanBlocks } from "../extra-texts.ts";
import { collectPart } from "../collect.ts";
import type { ExportRequest } from "../request.ts";
import * as say from "../words.ts";
import { isAnswered } from "../../answers/by-exercise.ts";
import { el } from "../../common/dom.ts";
import { loadStyles } from "../../common/load-styles.ts";
import { printInstead } from "../../common/print-instead.ts";
import { htmlOf } from "./blocks.ts";
import { sheetsOf } from "./filled-page.ts";

/** Makes what is to be printed, and has it printed; says what came of it. */
export async function printAnswers(wish: ExportRequest): Promise<string> {
  const view = el("div", { className: "al-paper md-typeset", hidden: true });
  const sheets: HTMLElement[] = [];
  for (const wanted of wish.wanted) {
    sheets.push(...await sheetsOf(await collectPart(wanted, wish.kept.get(wanted.id)), wish.withEarlier));
  }
  if (wish.orphans.length) {
    const words = await htmlOf(orphanBlocks(wish.orphans, wish.withEarlier), 2);
    sheets.push(
      el(
        "article",
        { className: "al-paper__sheet" },
        el("h1", {}, say.orphans),
        el("p", {}, say.orphansWhy),
        ...words,
      ),
    );
  }
  if (wish.whole) view.append(titlePage(sheets, wish));
  view.append(...sheets);
  view.append(...footOf(sheets));
  await loadStyles("paper"); // without them the view would not be seen
  const kinds = [...view.querySelectorAll<HTMLElement>("[data-script]")].map((each) =>
    each.dataset["script"]!
  );
  await Promise.allSettled([...new Set(kinds)].map(loadStyles));
  await Promise.allSettled([...view.querySelectorAll("img")].map((image) => image.decode()));
  printInstead(view);
  return say.printed;
}

/** What stands at the end: the foot of the page, or on a sheet to be handed over a line about where it comes from. */
function footOf(sheets: readonly HTMLElement[]): Node[] {
  const foot = document.querySelector(".md-footer")?.cloneNode(true) as HTMLElement | undefined;
  if (!foot) return [];
  const licence = foot.querySelector("[rel=license]")?.textContent;
  if (licence && sheets.every((sheet) => sheet.matches("[data-composed]"))) {
    const name = document.querySelector(".al-brand > span")?.textContent?.trim() ?? "";
    const by = foot.querySelector<HTMLElement>("[data-short]")?.dataset["short"];
    const credit = [by, `${name}, ${licence}`].filter(Boolean).join(" · ");
    return [el("p", { className: "al-paper__credit" }, credit)];
  }
  for (const each of [foot, ...foot.querySelectorAll("[id]")]) each.removeAttribute("id");
  foot.querySelector(".al-foot__stays")?.remove();
  return [foot];
}

function titlePage(sheets: readonly HTMLElement[], { kept, wanted, orphans }: ExportRequest): HTMLElement {
  const all = [...wanted.flatMap(({ id }) => [...kept.get(id)?.values() ?? []]), ...orphans];
  const count = all.filter((each) => !each.key.endsWith("/_finished") && isAnswered(each)).length;
  const titles = sheets.map((sheet) => sheet.querySelector("h1")?.textContent ?? "");
  return el(
    "article",
    { className: "al-paper__sheet" },
    el("h1", {}, say.myWorkbook),
    el("p", {}, say.about(count, new Date())),
    el("h2", {}, say.contents),
    el(
      "ol",
      { className: "al-paper__contents" },
      ...titles.map((title) => el("li", { translate: false }, title)),
    ),
  );
}
