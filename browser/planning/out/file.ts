/** A plan as a file: all of it, with who leads and the notes, to keep or to hand to somebody. */

import { sha256 } from "../../common/sha256.ts";
import { type PlanRecord, PlanRefusal, readPlan } from "../planner/record.ts";

/** What the file says it is, in which version of its form. */
const FORMAT = "alongside-plan", FORMAT_VERSION = 1;

/** What a backup says it is, which may hold plans and is restored elsewhere. */
const BACKUP = "alongside-backup";

/** Files that are larger, in bytes, are refused unread. */
export const MAX_BYTES = 1024 * 1024;

/** The text of a file that holds a plan. */
export function writeFile(plan: PlanRecord): string {
  return JSON.stringify(
    { format: FORMAT, version: FORMAT_VERSION, sha256: sha256(JSON.stringify(plan)), plan },
    null,
    1,
  );
}

/** The plan in the text of a file. Throws a `PlanRefusal`, and nothing else. */
export function parseFile(source: string): PlanRecord {
  if (source.length > MAX_BYTES) throw new PlanRefusal("too-large");
  if (!/[^\s\0]/.test(source)) throw new PlanRefusal("empty");
  let raw: { format?: unknown; version?: unknown; sha256?: unknown; plan?: unknown } | null;
  try {
    raw = JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch {
    // Quiet: the refusal says what is wrong with the file.
    throw new PlanRefusal("not-a-plan");
  }
  if (raw?.format === BACKUP) throw new PlanRefusal("backup");
  if (raw?.format !== FORMAT) throw new PlanRefusal("not-a-plan");
  if (typeof raw.version === "number" && raw.version > FORMAT_VERSION) throw new PlanRefusal("newer");
  if (raw.version !== FORMAT_VERSION) throw new PlanRefusal("not-a-plan");
  const plan = readPlan(raw.plan); // a newer plan says so before its sum is looked at
  if (raw.sha256 !== sha256(JSON.stringify(raw.plan))) throw new PlanRefusal("not-a-plan");
  return plan;
}
