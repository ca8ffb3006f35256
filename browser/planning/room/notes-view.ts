/** What whoever leads it says and does in one stretch, as elements. */

import { el } from "../../common/dom.ts";
import { countMaterials } from "../count-materials.ts";
import { type Block, type Material, shared } from "../plan.ts";
import type { NotesBlock, OwnNotes, SessionNotes, StretchNotes } from "./notes-data.ts";
import type { Place, Planned, Stretch } from "./run.ts";
import * as say from "./words.ts";

/** All there is to say of a stretch. */
export interface Sources {
  readonly stretch: Stretch;
  readonly planned: Planned;
  readonly own: OwnNotes;
  readonly of: StretchNotes;
  readonly people: number;
  readonly smallGroup: number;
}

/** How many people sit together, and how many there are, where nobody has said so. */
const USUAL = { people: 12, smallGroup: 4 } as const;

/** What there is to say of a stretch by its place, out of what a session says and what it is. */
export function sourcesOf(
  stretch: Stretch,
  planned: Planned,
  own: OwnNotes,
  at: number,
  session: SessionNotes | undefined,
  people: number | null,
): Sources {
  const { smallGroup } = session ?? USUAL;
  return {
    stretch,
    planned,
    own,
    of: session?.stretches[at] ?? {},
    people: people ?? session?.people ?? USUAL.people,
    smallGroup,
  };
}

/** The notes of a stretch; `minutes` are those it has now. */
export function notesOf(sources: Sources, { step }: Place, minutes: number): Node[] {
  const { own, of, stretch } = sources;
  const nodes: (Node | false | undefined | "")[] = [
    of.task && labelled(say.peopleDo, [of.task]),
    of.do && labelled(say.doThis, of.do),
    of.say && labelled(say.say, of.say, "say"),
    ...materialsOf(sources),
    ...(own.exercise ? blocksOf(own.exercise.blocks, stretch, step, minutes) : []),
    own.talk && labelled(say.say, own.talk.slides[step] ?? [], "say"),
  ];
  return nodes.filter((node) => node instanceof Node);
}

/** The part that is on first and open, the other timed parts folded, and what belongs to no part as it is. */
function blocksOf(blocks: readonly NotesBlock[], stretch: Stretch, step: number, minutes: number): Node[] {
  const each = shared({ kind: "exercise", title: "", minutes, parts: stretch.parts ?? [] });
  let part = -1;
  return blocks.map((block) => {
    if (block.minutes === undefined || !stretch.parts) return labelled(block.title, block.lines, block.part);
    part++;
    const title = say.part(block.title, each[part]?.minutes ?? block.minutes);
    if (part === step) return labelled(title, block.lines, block.part, true);
    return el(
      "details",
      { className: "al-room__folded" },
      el("summary", {}, title),
      ...block.lines.map((line) => el("p", {}, line)),
    );
  });
}

function labelled(title: string, lines: readonly string[], part = "", isOn = false): HTMLElement {
  const section = el(
    "section",
    { className: `al-room__note${part && ` al-part--${part}`}` },
    el("h3", {}, title),
    ...lines.map((line) => el("p", {}, line)),
  );
  if (isOn) section.setAttribute("aria-current", "step");
  return section;
}

function* materialsOf({ own, of, stretch, planned, people, smallGroup }: Sources): Generator<Node> {
  const things = [...(own.exercise?.materials ?? []), ...(of.materials ?? [])];
  const isGiven = ({ per, keep }: Material) => per !== "room" && !keep;
  const counted = (chosen: readonly Material[]) => {
    const block: Block = { ...stretch, materials: chosen, group: own.exercise?.group ?? 0 };
    return countMaterials({ materials: [], smallGroup }, [block], people)
      .map(({ item, count }) => say.thing(item, count));
  };
  const given = counted(things.filter(isGiven)), ready = counted(things.filter((each) => !isGiven(each)));
  if (planned.kind === "exercise") given.unshift(say.handout);
  if (given.length) yield labelled(say.give, [given.join("; ")]);
  if (ready.length) yield labelled(say.ready, [ready.join("; ")]);
}
