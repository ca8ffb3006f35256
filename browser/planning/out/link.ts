/**
 * A plan as a link: the whole plan stands behind the `#`, which no browser sends anywhere, as
 * `#plan=<version>.<checksum>.<the plan, packed>`. See decisions/0039-a-plan-in-a-link.md.
 *
 * Names of those who lead are never in it, and notes only where somebody says so: a link stays in histories, in mail and
 * on whatever device opens it.
 */

import { sha256 } from "../../common/sha256.ts";
import { type PlanRecord, PlanRefusal, readPlan, VERSION } from "../planner/record.ts";
import { without, writeContent } from "./content.ts";
import { pack, unpack } from "./packed.ts";

/** Links that are longer, in signs, are cut by some programs: a file is safer. */
export const LONG = 6000;

/** What no link is longer than, in signs, and no plan in one larger than, in bytes. */
const MOST_SIGNS = 100_000, MOST_BYTES = 512 * 1024;

/** The id of every plan in a link: whoever keeps it gives it one of their own. */
const NOBODYS = "link";

/** The fragment that holds a plan. */
export function fragmentOf(plan: PlanRecord, { notes }: { readonly notes: boolean }): string {
  const packed = pack(writeContent(without(plan, { leads: false, notes })));
  return `#plan=${VERSION}.${checksum(packed)}.${packed}`;
}

/** Whether an address brings a plan, whole or not. */
export function bringsPlan(fragment: string): boolean {
  return fragment.startsWith("#plan=");
}

/** The plan of a fragment. Throws a `PlanRefusal`, and nothing else. */
export function planOf(fragment: string): PlanRecord {
  if (fragment.length > MOST_SIGNS) throw new PlanRefusal("too-large");
  const version = /^#plan=(\d{1,4})\./.exec(fragment)?.[1];
  if (Number(version) > VERSION) throw new PlanRefusal("newer");
  // What stands behind it, such as the full stop of a sentence, came with it on its way.
  const [, sum, signs = ""] = /^#plan=1\.([0-9a-f]{8})\.([\w-]+)/.exec(fragment) ?? [];
  const packed = sum && withoutMarks(signs).find((each) => sum === checksum(each));
  if (!packed) throw new PlanRefusal("not-a-plan");
  let raw: unknown;
  try {
    raw = JSON.parse(unpack(packed, MOST_BYTES));
  } catch (error) {
    // Quiet: the refusal says what is wrong with the link.
    throw error instanceof PlanRefusal ? error : new PlanRefusal("not-a-plan");
  }
  const plan = readPlan(typeof raw === "object" ? { ...raw, id: NOBODYS, changed: "" } : raw);
  return without(plan, { leads: false, notes: true }); // one that somebody made by hand names nobody either
}

/** The same without up to three signs at its end, which may be of the plan or mark words in a chat, as `_` does. */
function withoutMarks(signs: string): string[] {
  const marks = Math.min(/[_-]*$/.exec(signs.slice(-3))![0].length, signs.length - 1);
  return Array.from({ length: marks + 1 }, (_, most) => signs.slice(0, signs.length - most));
}

/** Eight signs by which a link is known that was cut or changed on its way. */
function checksum(packed: string): string {
  return sha256(`${VERSION}.${packed}`).slice(0, 8);
}
