/**
 * A day of a plan as a file of `facilitator/sessions/`, for whoever keeps the manual: what its own check accepts.
 *
 * What the planner does not ask for and a session has to say stands there to be written. The format of sessions knows no
 * groups at the same time: they become one activity, whose `do` says what each group does.
 */

import { timeDay, type TimedGroup, type TimedItem } from "../planner/clock.ts";
import { type Block, blocksOf, type PlanRecord } from "../planner/record.ts";
import { clock, type Material } from "../plan.ts";
import { clipped } from "../../common/clip.ts";
import { foldText } from "../../common/fold-text.ts";
import { type SessionWords, type StretchWords, wordsOf } from "./manual-words.ts";
import { asMarkdown, block, plain, quoted, unmarked } from "./session-yaml.ts";
import * as say from "./session-words.ts";

/** The longest cue that a session may have, in letters. */
const LONGEST_CUE = 110;

/** What the writer has to know of the manual. */
export interface Manual {
  /** Titles of all exercises and sheets, by id. */
  readonly exercises: { readonly [id: string]: string };
  readonly talks: { readonly [id: string]: string };
  /** What the session that the plan began as says of itself. */
  readonly words: SessionWords | null;
}

/** A file of the repository. */
export interface SessionFile {
  readonly name: string;
  readonly text: string;
}

/** The file of one day. */
export function sessionFileOf(plan: PlanRecord, index: number, manual: Manual): SessionFile {
  const timed = timeDay(plan.days[index]!);
  const title = plain(plan.title) || say.untitled;
  const whole = plan.days.length > 1 ? say.dayOf(title, index + 1) : title;
  const { words } = manual;
  const items = timed.items.flatMap((
    item,
    at,
  ) => [...at ? gapLines(item.gap) : [], ...itemLines(item, manual)]);
  const head = [
    `title: ${quoted(whole)}`,
    `description: ${quoted(say.description(whole))}`,
    "kind: session",
    `purpose: ${quoted(words?.purpose ?? say.purpose)}`,
    `audience: ${quoted(words?.audience ?? say.audience)}`,
    `group: ${plan.people}`,
    `small_group: ${plan.smallGroup}`,
    `start: "${clock(timed.items[0]?.start ?? timed.day.start)}"`,
    `length: ${lengthOf(timed.items)}`,
    "outcomes:",
    ...(words?.outcomes ?? [say.outcome]).map((each) => `  - ${quoted(each)}`),
    ...words?.materials.length
      ? ["materials:", ...words.materials.map((each) => `  - ${materialOf(each)}`)]
      : [],
    "items:",
    ...items,
    ...cutLines(timed.items, manual),
    ...words?.neverCut ? [`never_cut: ${quoted(words.neverCut)}`] : [],
    `additions: ${quoted(say.additions)}`,
  ];
  return { name: `${fileName(whole)}.md`, text: `---\n${head.join("\n")}\n---\n\n${say.body}\n` };
}

/** What all items take; the stretches run one after another, with the time in hand between them. */
function lengthOf(items: readonly TimedItem[]): number {
  return items.reduce((sum, { start, end, gap }, index) => sum + (index ? gap : 0) + end - start, 0);
}

function itemLines({ item, start, end, groups }: TimedItem, manual: Manual): string[] {
  if (end === start) return []; // what takes no time is a reminder, and no session has that
  if (item.kind === "parallel") return parallelLines(item.title, end - start, groups, manual);
  return blockLines(item, manual);
}

function gapLines(gap: number): string[] {
  return gap ? [`  - break: ${quoted(say.inHand)}`, `    minutes: ${gap}`] : [];
}

function blockLines(each: Block, manual: Manual): string[] {
  const own = wordsOf(each, manual.words);
  const known = isKnown(each, manual);
  const kind = each.kind === "exercise" || each.kind === "talk"
    ? (known ? each.kind : "activity")
    : each.kind;
  const note = asMarkdown(each.note);
  const gone = kind !== each.kind ? say.gone(unmarked(each.title || each.id)) : "";
  const doing = [own?.do?.trim(), gone, note].filter(Boolean).join("\n\n");
  const activity = kind === "activity";
  return [
    `  - ${kind}: ${known ? each.id : quoted(each.title || say.untitled)}`,
    `    minutes: ${each.minutes}`,
    ...each.lead.trim() ? [`    lead: ${quoted(each.lead)}`] : [],
    ...activity ? [`    cue: ${quoted(cueOf(own, note || gone || each.title || say.untitled))}`] : [],
    ...own?.materials?.length
      ? ["    materials:", ...own.materials.map((one) => `      - ${materialOf(one)}`)]
      : [],
    ...doing || activity ? [`    do: ${block(doing || say.doing, 6)}`] : [],
    ...own?.say || activity ? [`    say: ${block(own?.say?.trim() || say.saying, 6)}`] : [],
  ];
}

function cueOf(own: StretchWords | undefined, otherwise: string): string {
  return cueClipped(own?.cue ?? plain(otherwise));
}

function cueClipped(words: string): string {
  return words.length <= LONGEST_CUE ? words : `${clipped(words, LONGEST_CUE - 1).trimEnd()}…`;
}

function parallelLines(
  title: string,
  minutes: number,
  groups: readonly TimedGroup[],
  manual: Manual,
): string[] {
  const steps = groups.map(({ name, blocks }) => {
    const told = blocks.map((each) =>
      say.step(clock(each.start), unmarked(each.block.title), each.block.minutes)
    );
    return `- **${unmarked(name) || say.group}:** ${told.join("; ") || say.nothing}`;
  });
  const notes = groups.flatMap(({ blocks }) => blocks.map((each) => asMarkdown(each.block.note))).filter(
    Boolean,
  );
  const cue = groups.map(({ name, blocks }) =>
    `${name}: ${blocks.map((each) => each.block.title).join(", ")}`
  );
  const ids = new Set(
    groups.flatMap(({ blocks }) => blocks.map((each) => each.block)).filter((each) =>
      each.kind === "exercise" && isKnown(each, manual)
    ).map(({ id }) => id),
  );
  const handouts = [...ids].map((id) =>
    materialOf({ item: say.handout(manual.exercises[id]!), per: "person", sheet: id })
  );
  return [
    `  - activity: ${quoted(title || say.inGroups)}`,
    `    minutes: ${minutes}`,
    `    cue: ${quoted(cueClipped(plain(cue.join("; "))))}`,
    ...handouts.length ? ["    materials:", ...handouts.map((each) => `      - ${each}`)] : [],
    `    do: ${block([say.atOnce, steps.join("\n"), ...notes].join("\n\n"), 6)}`,
    `    say: ${block(say.saying, 6)}`,
  ];
}

/** What may be dropped, as ways to save time. */
function cutLines(items: readonly TimedItem[], manual: Manual): string[] {
  const lines = items.filter(({ item, start, end }) => item.drop === "may" && end > start).map(({ item }) => {
    const known = item.kind !== "parallel" && isKnown(item, manual);
    const kind = item.kind === "break" ? "break" : known ? item.kind : "activity";
    const name = known
      ? blocksOf(item)[0]!.id
      : quoted(item.title || (item.kind === "parallel" ? say.inGroups : say.untitled));
    return `  - {${kind}: ${name}, minutes: 0}`;
  });
  return lines.length ? ["if_short:", ...lines] : [];
}

function isKnown(
  { kind, id }: { readonly kind: string; readonly id: string },
  { exercises, talks }: Manual,
): boolean {
  const shelf = kind === "exercise" ? exercises : kind === "talk" ? talks : {};
  return Object.hasOwn(shelf, id);
}

function materialOf({ item, per, count, keep, sheet, cards }: Material): string {
  const told = [
    `item: ${quoted(item)}`,
    `per: ${per}`,
    count && count > 1 && `count: ${count}`,
    keep && "keep: yes",
    sheet && `sheet: ${sheet}`,
    cards && `cards: ${cards}`,
  ];
  return `{${told.filter(Boolean).join(", ")}}`;
}

/** What the file is called: the id of the session, which begins with a letter. */
export function fileName(title: string): string {
  const id = foldText(title).replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "").slice(0, 60).replace(
    /-+$/,
    "",
  );
  return id || "my-session";
}
