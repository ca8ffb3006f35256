/** Taking a wall away on paper, as a Word file, and its places as a table. Nothing of it has a name. */

import type { ExportBlock } from "../answers/export-blocks.ts";
import { dateInWords, today } from "../common/dates.ts";
import { openDialog } from "../common/dialog.ts";
import { button, el } from "../common/dom.ts";
import { downloadFile, fileNameOf } from "../common/download-file.ts";
import { loadStyles } from "../common/load-styles.ts";
import { printInstead } from "../common/print-instead.ts";
import { report } from "../common/report.ts";
import * as common from "../common/words.ts";
import { baseOf } from "../export/blank-forms.ts";
import { htmlOf } from "../export/print/blocks.ts";
import { heading, wordOf } from "../export/word/blocks.ts";
import { Package } from "../export/word/docx-package.ts";
import { paragraph, runs } from "../export/word/ooxml.ts";
import type { Asked } from "./group.ts";
import { aboutPlaces, placesCsv, viewsOf } from "./group-places.ts";
import * as out from "./out-words.ts";
import { piecesOf, ratedTable } from "./pieces.ts";
import { placesOf, ratedWords } from "./tally.ts";
import * as say from "./words.ts";

/** Where in the manual it comes from. */
const PAGE = "facilitator/hear-from-the-group/";

/** What there is to take. */
export interface Wall {
  readonly asked: readonly Asked[];
  /** The ids of the questions that are open. */
  readonly open: ReadonlySet<string>;
  readonly people: number;
  /** The title under which a question stands. */
  readonly titleOf: (asked: Asked) => string;
  /** Hears what came of it. */
  readonly tell: (words: string) => void;
}

/** Asks what to take, and how. `warning` is said of a small group. */
export function openTakeOut(wall: Wall, warning: string): void {
  const { asked, open, tell } = wall;
  const dialog = openDialog(say.takeAway, common.cancel, (body) => {
    const radio = (words: string, checked: boolean) => {
      const button = el("input", { type: "radio", name: "al-wall-which", checked, autocomplete: "off" });
      return [button, el("p", {}, el("label", {}, button, ` ${words}`))] as const;
    };
    const [some, someRow] = radio(out.open(open.size), open.size > 0);
    const [, allRow] = radio(out.all(asked.length), !open.size);
    const chosen = () => some.checked ? asked.filter(({ id }) => open.has(id)) : asked;
    const act = (does: (sheet: Sheet) => Promise<string>) => () => {
      const sheet = sheetOf(chosen(), wall);
      dialog.close();
      void does(sheet).then(tell, (error) => {
        report("not-taken-away", error);
        tell(say.failed);
      });
    };
    const places = aboutPlaces(asked).length > 0 && [
      el("h3", {}, out.map),
      el("p", {}, out.mapWhy),
      el(
        "p",
        {},
        button(out.csv, () => {
          const name = fileNameOf("group-local-map", new Date(), "csv");
          downloadFile(new Blob([placesCsv(asked)], { type: "text/csv;charset=utf-8" }), name);
          dialog.close();
          tell(say.saved(name));
        }),
      ),
    ];
    body.append(
      el("p", {}, out.why),
      ...warning ? [el("p", { className: "al-notice" }, warning)] : [],
      el(
        "fieldset",
        { className: "al-choice" },
        el("legend", {}, out.which),
        ...open.size ? [someRow] : [],
        allRow,
      ),
      el("p", {}, button(out.print, act(print)), " ", button(out.word, act(word))),
      ...places || [],
    );
  });
}

/** What is taken: exercises with their questions, and what was said to each. */
interface Sheet {
  readonly about: string;
  readonly parts: readonly {
    readonly title: string;
    readonly questions: readonly { readonly question: string; readonly pieces: readonly ExportBlock[] }[];
  }[];
}

function sheetOf(asked: readonly Asked[], { people, titleOf }: Wall): Sheet {
  const parts = new Map<string, { question: string; pieces: ExportBlock[] }[]>();
  for (const each of asked) {
    const title = titleOf(each);
    parts.set(title, [...parts.get(title) ?? [], { question: each.question, pieces: piecesOf(each) }]);
  }
  if (aboutPlaces(asked).length > 1) {
    const first = aboutPlaces(asked)[0]!;
    const table = ratedTable(placesOf(viewsOf(asked)), ratedWords(first.question, first.definition));
    parts.set(out.map, [{ question: out.together, pieces: [table] }]);
  }
  return {
    about: out.about(say.peopleWords(people), dateInWords(today())),
    parts: [...parts].map(([title, questions]) => ({ title, questions })),
  };
}

async function print({ about, parts }: Sheet): Promise<string> {
  const sheet = el("article", { className: "al-paper__sheet" }, el("h1", {}, say.title), el("p", {}, about));
  for (const { title, questions } of parts) {
    sheet.append(el("h2", {}, title));
    for (const { question, pieces } of questions) {
      sheet.append(el("h3", {}, question), ...await htmlOf(pieces, 4));
    }
  }
  await loadStyles("paper"); // without them the view would not be seen
  printInstead(el("div", { className: "al-paper md-typeset", hidden: true }, sheet));
  return say.printed;
}

async function word({ about, parts }: Sheet): Promise<string> {
  const base = await baseOf(), made = new Date(), file = new Package(base);
  const setting = { textWidth: base.textWidth, take: file.take };
  let body = paragraph("Title", runs(say.title, "")) + paragraph("Normal", runs(about, ""));
  for (const { title, questions } of parts) {
    body += heading(2, title);
    for (const { question, pieces } of questions) {
      body += heading(3, question) + await wordOf(pieces, 4, setting);
    }
  }
  file.add(body, null);
  const name = fileNameOf("what-the-group-says", made, "docx");
  downloadFile(await file.file(say.title, PAGE, made), name);
  return say.saved(name);
}
