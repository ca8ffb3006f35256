/** The window in which exercises, talks, breaks and things of one's own are put into a plan. */

import { openDialog } from "../../common/dialog.ts";
import { button, el, labelled } from "../../common/dom.ts";
import { foldText, holdsWord, searchWords } from "../../common/fold-text.ts";
import { minutes as inMinutes } from "../words.ts";
import type { Catalogue } from "./catalogue.ts";
import * as say from "./planner-words.ts";
import type { Block } from "./record.ts";

/** What was chosen. */
export type Chosen = Pick<Block, "kind" | "id" | "title" | "minutes"> | "parallel";

/** How long typing pauses before it is said how many there are, in milliseconds. */
const DEBOUNCE = 900;

interface Row {
  readonly element: HTMLElement;
  readonly text: string;
  readonly minutes: number;
}

/** Opens the window. `add` puts something into the plan and gives what to say; `closed` hears when it is closed. */
export function openAdding(
  where: string,
  catalogue: Catalogue,
  takesGroups: boolean,
  add: (chosen: Chosen) => string,
  closed: () => void,
): void {
  const dialog = openDialog(say.adding(where), say.done, (body) => {
    const status = el("p", { className: "al-planner__added" });
    status.setAttribute("role", "status");
    const put = (chosen: Chosen) => () => status.textContent = add(chosen);
    const own = (kind: "break" | "activity", title: string, minutes: number): Chosen => ({
      kind,
      id: "",
      title,
      minutes,
    });
    const rows = rowsOf(catalogue, put);
    const list = el("ul", { className: "al-planner__found" }, ...rows.map(({ element }) => element));
    list.setAttribute("role", "list");
    const count = el("p", { className: "al-planner__help" }, say.foundCount(rows.length));
    // Behind a window nothing else is heard. It is said when nobody types any more.
    const heard = el("p", { className: "al-hidden" });
    heard.setAttribute("role", "status");
    const search = el("input", { type: "search", autocomplete: "off" });
    let timer: ReturnType<typeof setTimeout> | 0 = 0;
    search.oninput = search.onchange = () => {
      count.textContent = say.foundCount(filter(rows, search.value));
      clearTimeout(timer);
      timer = setTimeout(() => heard.textContent = count.textContent, DEBOUNCE);
    };
    body.append(
      el(
        "p",
        { className: "al-planner__buttons" },
        button(say.aBreak, put(own("break", say.breakTitle, 20))),
        button(say.ownBlock, put(own("activity", say.ownTitle, 20))),
        takesGroups && button(say.groups, put("parallel")),
      ),
      status,
      el("label", { className: "al-planner__field" }, el("span", {}, say.find), search),
      el("p", { className: "al-planner__help" }, say.findHelp),
      count,
      heard,
      list,
    );
  });
  dialog.classList.add("al-planner__dialog");
  dialog.addEventListener("close", closed);
}

function rowsOf({ exercises, talks }: Catalogue, put: (chosen: Chosen) => () => void): Row[] {
  const all = [
    ...Object.entries(exercises).map(([id, it]) => ({ kind: "exercise" as const, id, ...it })),
    ...Object.entries(talks).map(([id, it]) => ({
      kind: "talk" as const,
      id,
      ...it,
      part: say.talks,
      care: false,
    })),
  ];
  return all.map(({ kind, id, title, minutes, part, care }) => {
    const about = [inMinutes(minutes), part, care && say.hasCare].filter(Boolean).join(" · ");
    const element = el(
      "li",
      {},
      el("span", {}, el("strong", {}, title), el("span", { className: "al-planner__help" }, about)),
      labelled(button(say.addThis, put({ kind, id, title, minutes })), title),
    );
    return { element, text: foldText(`${title} ${part}`), minutes };
  });
}

/** Hides what is not looked for; gives how many are left. */
function filter(rows: readonly Row[], wanted: string): number {
  const words = searchWords(wanted);
  let found = 0;
  for (const { element, text, minutes } of rows) {
    const fits = words.every((word) => /^\d+$/.test(word) ? minutes <= Number(word) : holdsWord(text, word));
    element.hidden = !fits;
    if (fits) found++;
  }
  return found;
}
