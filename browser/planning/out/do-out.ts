/** What the ways out do, loaded when the first of them is used. */

import { openDialog } from "../../common/dialog.ts";
import { announce } from "../../common/announce.ts";
import { button, el } from "../../common/dom.ts";
import { downloadFile, fileNameOf } from "../../common/download-file.ts";
import { report } from "../../common/report.ts";
import * as common from "../../common/words.ts";
import { fetchCatalogue, NO_CATALOGUE } from "../planner/catalogue.ts";
import { blocksOf, type PlanRecord } from "../planner/record.ts";
import { calendarOf, datedDays, FOLLOW_UP } from "./calendar.ts";
import { writeFile } from "./file.ts";
import { fragmentOf, LONG } from "./link.ts";
import { fetchCues, fetchSessionWords } from "./manual-words.ts";
import type { Paper } from "./paper.ts";
import { printPaper } from "./paper-print.ts";
import { wordFileOf } from "./paper-word.ts";
import { agenda, cueSheet, type Known, runSheet } from "./papers.ts";
import { fileName, sessionFileOf } from "./session-file.ts";
import * as say from "./out-words.ts";
import * as ways from "./ways-words.ts";

/** Shows the link, and copies it. */
export function shareLink(plan: PlanRecord): string {
  openDialog(ways.link, common.close, (body) => {
    const field = el("input", { type: "text", readOnly: true, id: "al-plan-link", size: 40 });
    const notes = el("input", { type: "checkbox" });
    const long = el("p", { hidden: true }, say.long);
    const outcome = el("p", {});
    outcome.setAttribute("role", "status");
    const write = () => {
      field.value = location.href.replace(/[?#].*/, "") + fragmentOf(plan, { notes: notes.checked });
      long.hidden = field.value.length <= LONG;
    };
    notes.onchange = write;
    write();
    const hasNotes = plan.days.some(({ items }) =>
      items.some((item) => blocksOf(item).some(({ note }) => note))
    );
    body.append(
      el("p", {}, say.linkHelp),
      ...hasNotes ? [el("p", {}, el("label", {}, notes, ` ${say.withNotes}`))] : [],
      el("p", {}, el("label", { htmlFor: field.id }, say.theLink), el("br"), field),
      long,
      el(
        "p",
        {},
        button(
          say.copy,
          () => void copy(field).then((said) => outcome.textContent = said),
          "al-button al-button--main",
        ),
      ),
      outcome,
    );
  });
  return "";
}

async function copy(field: HTMLInputElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(field.value);
    return say.copied;
  } catch {
    field.select(); // Quiet: no permission, or no secure page; the reader is told how.
    return say.notCopied;
  }
}

/** Saves the plan as a file. */
export function saveFile(plan: PlanRecord): string {
  return download(new Blob([writeFile(plan)], { type: "application/json" }), nameOf(plan, "plan", "json"));
}

/** Asks when to follow up, and saves a calendar file. */
export function saveCalendar(plan: PlanRecord): string {
  const dated = datedDays(plan).length;
  if (!dated) return say.noDate;
  openDialog(ways.calendar, common.close, (body) => {
    const weeks = Array.from(
      { length: FOLLOW_UP.last - FOLLOW_UP.first + 1 },
      (_, at) => FOLLOW_UP.first + at,
    );
    const choice = el(
      "select",
      { id: "al-plan-follow-up" },
      el("option", { value: "" }, say.noFollowUp),
      ...weeks.map((number) => el("option", { value: String(number) }, say.weeks(number))),
    );
    const outcome = el("p", {});
    outcome.setAttribute("role", "status");
    const save = () => {
      const file = new Blob([calendarOf(plan, Number(choice.value) || null, new Date())], {
        type: "text/calendar;charset=utf-8",
      });
      outcome.textContent = download(file, nameOf(plan, "calendar", "ics"));
    };
    body.append(
      el("p", {}, say.calendarHelp),
      ...dated < plan.days.length ? [el("p", {}, say.undated(plan.days.length - dated))] : [],
      el("p", {}, el("label", { htmlFor: choice.id }, say.askAgain), el("br"), choice),
      el("p", {}, button(say.saveCalendar, save, "al-button al-button--main")),
      outcome,
    );
  });
  return "";
}

/** Offers the papers, each to print or as Word. */
export async function offerPapers(plan: PlanRecord): Promise<string> {
  const known = await manualOf(plan);
  const kinds = [
    { name: say.runSheet, help: say.runSheetHelp, make: runSheet },
    { name: say.cueSheet, help: say.cueSheetHelp, make: cueSheet },
    { name: say.agenda, help: say.agendaHelp, make: agenda },
  ];
  const dialog = openDialog(ways.papers, common.close, (body) => {
    const outcome = el("p", {});
    outcome.setAttribute("role", "status");
    for (const { name, help, make } of kinds) {
      const trying = (act: (paper: Paper) => Promise<string>) =>
        void act(make(plan, known)).catch((error) => {
          report("not-taken-away", error);
          return say.failed;
        }).then((said) => outcome.textContent = said);
      const print = button(say.print, () => {
        dialog.close(); // paper shows no window over the page
        trying((paper) => printPaper(paper).then(() => ""));
      });
      const word = button(
        say.word,
        () =>
          trying(async (paper) =>
            download(await wordFileOf(paper, new Date()), nameOf(plan, paper.file, "docx"))
          ),
      );
      print.setAttribute("aria-label", `${say.print}: ${name}`);
      word.setAttribute("aria-label", `${say.word}: ${name}`);
      body.append(el("h3", {}, name), el("p", {}, help), el("p", {}, print, " ", word));
    }
    body.append(outcome);
  });
  return "";
}

/** Saves each day as a session of the manual. */
export async function saveSessions(plan: PlanRecord): Promise<string> {
  const { catalogue, words } = await manualOf(plan);
  const talks = Object.fromEntries(Object.entries(catalogue.talks).map(([id, { title }]) => [id, title]));
  const manual = { exercises: catalogue.sheets, talks, words };
  const save = (index: number) => {
    const { name, text } = sessionFileOf(plan, index, manual);
    return download(new Blob([text], { type: "text/markdown;charset=utf-8" }), name);
  };
  if (plan.days.length === 1) return save(0);
  openDialog(ways.session, common.close, (body) => {
    body.append(
      el("p", {}, say.sessionDays),
      ...plan.days.map((_, index) =>
        el("p", {}, button(say.saveDay(index + 1), () => announce(save(index))))
      ),
    );
  });
  return "";
}

async function manualOf({ from }: PlanRecord): Promise<Known> {
  const [catalogue, cues, words] = await Promise.all([
    fetchCatalogue(),
    fetchCues(),
    fetchSessionWords(from),
  ]);
  return { catalogue: catalogue ?? NO_CATALOGUE, cues, words };
}

function nameOf({ title }: PlanRecord, what: string, ending: string): string {
  return fileNameOf(`${what}-${fileName(title)}`, new Date(), ending);
}

function download(file: Blob, name: string): string {
  downloadFile(file, name);
  return say.saved(name);
}
