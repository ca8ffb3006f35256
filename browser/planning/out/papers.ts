/** The papers of a plan: agenda, cue sheet and run sheet, as the build makes them of a session. */

import { trainersFor } from "../advice.ts";
import { type Block as SessionBlock, clock, shared } from "../plan.ts";
import type { Catalogue } from "../planner/catalogue.ts";
import { timeDay, type TimedBlock, type TimedDay, type TimedItem } from "../planner/clock.ts";
import { countPlan } from "../planner/counted.ts";
import { type Block, blocksOf, type PlanRecord } from "../planner/record.ts";
import * as sessionSays from "../words.ts";
import { dateInWords } from "../../common/dates.ts";
import { linesOf } from "../../common/line-breaks.ts";
import { type Cue, type Cues, type SessionWords, wordsOf } from "./manual-words.ts";
import { labelled, type Line, type Paper, type Part, plainLines } from "./paper.ts";
import { groupName, groupsOf, takingTime, titleOf } from "./titles.ts";
import * as say from "./words.ts";

/** What the papers have to know of the manual. */
export interface Known {
  readonly catalogue: Catalogue;
  readonly cues: Cues;
  readonly words: SessionWords | null;
}

/** What happens when, for those who take part: nothing of what facilitators do and say, and nobody's name. */
export function agenda(plan: PlanRecord, { words }: Known): Paper {
  const days = plan.days.map((day, index): Part => {
    const timed = timeDay(day);
    const rows = takingTime(timed.items).map((each) => [
      [[clock(each.start)]],
      [
        [titleOf(each.item)],
        ...groupsOf(each).map((
          { name, blocks },
        ): Line => [`${name}: ${blocks.map(({ block }) => titleOf(block)).join("; ")}`]),
      ],
    ]);
    return [
      ...headOf(plan, timed, index),
      {
        table: {
          caption: say.whatWhen,
          heads: [say.time, say.whatWeDo],
          rows: [...rows, [[[clock(timed.end)]], [[say.end]]]],
        },
      },
    ];
  });
  const after: Part[] = words
    ? [[{ heading: say.byTheEnd }, { list: words.outcomes.map((each) => [each]) }]]
    : [];
  return {
    title: say.paperOf(say.agenda, plan.title.trim()),
    file: "agenda",
    parts: [...days, ...after, [{ text: [{ strong: `${say.goodToKnow}: ` }, say.mayPass] }]],
  };
}

/** Each stretch at a glance. */
export function cueSheet(plan: PlanRecord, known: Known): Paper {
  const days = plan.days.map((day, index): Part => {
    const timed = timeDay(day);
    const rows = timed.items.flatMap((each) => [
      [[[{ strong: clock(each.start) }], [say.minutes(each.end - each.start)]], cueLines(each, known)],
    ]);
    return [...headOf(plan, timed, index), {
      table: { caption: say.cueSheet, heads: [say.time, say.whatHappens], rows },
    }];
  });
  return { title: say.paperOf(say.cueSheet, plan.title.trim()), file: "cue-sheet", parts: days };
}

function cueLines(each: TimedItem, known: Known): Line[] {
  const { item, groups } = each;
  if (item.kind === "parallel") {
    const head: Line = [{ strong: titleOf(item) }];
    return [
      ...warning(each),
      head,
      ...groups.flatMap(({ name, blocks }): Line[] => [
        [{ strong: groupName({ name }) }],
        ...blocks.flatMap((
          { block, start },
        ): Line[] => [[`${clock(start)} `, ...titled(block)], ...saidOf(block, known)]),
      ]),
    ];
  }
  return [...warning(each), titled(item), ...saidOf(item, known)];
}

/** All that who leads it has to know. */
export function runSheet(plan: PlanRecord, known: Known): Paper {
  const days = plan.days.flatMap((day, index): Part[] => {
    const timed = timeDay(day);
    return [
      [...headOf(plan, timed, index), { table: timesOf(timed) }],
      ...timed.items.flatMap((each) => stretchParts(each, known)),
    ];
  });
  return {
    title: say.paperOf(say.runSheet, plan.title.trim()),
    file: "run-sheet",
    parts: [frontOf(plan, known), ...days],
  };
}

/** Who it is for, what to bring, and what to print. */
function frontOf(plan: PlanRecord, { catalogue, words }: Known): Part {
  const blocks = plan.days.flatMap(({ items }) => items.flatMap(blocksOf));
  const care = blocks.map((block) =>
    ({ ...block, care: !!catalogue.exercises[block.id]?.care }) as SessionBlock
  );
  const { materials, copies } = countPlan(plan, catalogue, words?.materials ?? []);
  const bring = materials.filter(({ sheet, cards }) => !sheet && !cards);
  const group = sessionSays.group(plan.people, plan.smallGroup);
  return [
    { text: [`${group}. ${sessionSays.trainers(trainersFor(plan.people, care))}`] },
    ...bring.length
      ? [{ heading: say.toBring }, { boxes: bring.map(({ item, count }): Line => [`${item}: ${count}`]) }]
      : [],
    ...copies.size
      ? [{ heading: say.toPrint }, {
        boxes: [...copies].map((
          [id, count],
        ): Line => [`${catalogue.sheets[id] ?? id}: ${sessionSays.copies(count)}`]),
      }]
      : [],
  ];
}

function timesOf({ items, end }: TimedDay) {
  const rows = items.map((each) => {
    const lead = each.item.kind === "parallel" ? "" : each.item.lead;
    return [[[clock(each.start)]], [[String(each.end - each.start)]], [[titleOf(each.item)]], [[lead]]];
  });
  const heads = [say.time, say.minutesHead, say.what, say.whoLeads];
  return { caption: say.times, heads, rows: [...rows, [[[clock(end)]], [], [[say.end]], []]] };
}

function stretchParts(each: TimedItem, known: Known): Part[] {
  const { item, groups } = each;
  const span = `${clock(each.start)}–${clock(each.end)}`;
  const warned = warning(each).map((text) => ({ text }));
  if (item.kind !== "parallel") return [[...warned, ...blockPieces(item, span, known)]];
  return [
    [...warned, { heading: `${span}  ${titleOf(item)}` }, { text: [say.atOnce] }],
    ...groups.flatMap(({ name, blocks }) =>
      blocks.map((timed) => blockPieces(timed.block, `${groupName({ name })}, ${spanOf(timed)}`, known))
    ),
  ];
}

function spanOf({ start, end }: TimedBlock): string {
  return `${clock(start)}–${clock(end)}`;
}

function blockPieces(block: Block, when: string, known: Known): Part {
  const own = wordsOf(block, known.words);
  const doing = block.kind === "activity" ? plainLines(own?.do ?? "") : [];
  const saying = block.kind === "activity" ? plainLines(own?.say ?? "") : [];
  const whole = doing.length + saying.length > 0;
  const about = [sessionSays.minutes(block.minutes), block.lead, block.drop === "may" ? say.mayDrop : ""];
  return [
    { heading: `${when}  ${titleOf(block)}` },
    { text: [about.filter(Boolean).join(" · ")] },
    ...whole
      ? [{ text: [{ strong: say.todo }] }, {
        list: doing.map((line): Line => [line.replace(/^(\d+\.|-) /, "")]),
      }]
      : [],
    ...saying.map((line, at) => ({ text: [...at ? [] : [{ strong: `${sessionSays.part.say}: ` }], line] })),
    ...(whole ? noteOf(block) : saidOf(block, known)).map((text) => ({ text })),
  ];
}

/** What a cue says of a stretch, and the note of whoever planned it. */
function saidOf(block: Block, { cues, words }: Known): Line[] {
  const own = wordsOf(block, words);
  const cue: Cue = block.kind === "exercise" || block.kind === "talk" ? cues[block.id] ?? {} : {};
  const first = plainLines(own?.say ?? "")[0];
  const today = block.kind === "activity" ? own?.cue : plainLines(own?.do ?? "").join(" ");
  const { part } = sessionSays;
  return [
    ...labelled(part.say, cue.say ?? first),
    ...labelled(part.task, taskOf(cue, block.minutes)),
    ...labelled(block.kind === "activity" ? part.task : say.today, today),
    ...labelled(part.point, cue.point),
    ...labelled(part.gentle, cue.gentle),
    ...labelled(part.give, cue.give),
    ...noteOf(block),
  ];
}

/** The note of whoever planned it, line by line. */
function noteOf({ note }: Block): Line[] {
  const [first, ...more] = linesOf(note).filter((line) => line.trim());
  return [...labelled(say.note, first), ...more.map((line): Line => [line])];
}

function taskOf({ parts, task }: Cue, minutes: number): string {
  if (!parts) return task ?? "";
  return shared({ kind: "exercise", title: "", minutes, parts }).map((each) =>
    `${each.title} (${each.minutes})`
  ).join("; ");
}

function titled(block: Block): Line {
  return [{ strong: titleOf(block) }, block.lead && ` · ${block.lead}`];
}

/** What the clock has to say before a stretch. */
function warning({ clash, gap, start }: TimedItem): Line[] {
  if (clash) return [[{ strong: say.clash(clash) }]];
  return gap ? [[say.gap(clock(start - gap), gap)]] : [];
}

/** The day, when and where, with lines to write on where nobody has said. */
function headOf({ days }: PlanRecord, { day, begin, end }: TimedDay, index: number): Part {
  const time = sessionSays.time(clock(begin), clock(end));
  const date = day.date ? dateInWords(day.date) : say.blank;
  return [
    ...days.length > 1 ? [{ heading: say.day(index + 1) }] : [],
    { text: [{ strong: `${say.time}: ` }, time] },
    {
      text: [
        { strong: `${say.dateAndPlace}: ` },
        [date, day.place || (day.date ? say.blank : "")].filter(Boolean).join(", "),
      ],
    },
  ];
}
