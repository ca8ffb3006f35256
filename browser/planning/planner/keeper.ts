/** Keeping a plan: as an answer like any other, under a key that no author can give. */

import { entryKey } from "../../answers/keys.ts";
import { type AnswerRecord, isSameWrite, type ValidCopy } from "../../answers/record.ts";
import { newId } from "../../common/new-id.ts";
import { report } from "../../common/report.ts";
import { Saving } from "../../exercise/saving.ts";
import { prompts, store, type UnsavedPrompt } from "../../page/page-state.ts";
import { saveNow } from "../../page/save-now.ts";
import { entriesOf } from "../../store/queries.ts";
import type { Change } from "../../store/write-answer.ts";
import { PLANS } from "../../answers/own-plan.ts";
import * as say from "./planner-words.ts";
import { parseKept, type PlanRecord, titleMadeOf } from "./record.ts";

/** A plan as it is kept: its words may be of a newer release, or broken, and are left as they are. */
export interface KeptPlan {
  readonly id: string;
  readonly record: AnswerRecord;
  /** The plan; null where this release cannot read it. */
  readonly plan: PlanRecord | null;
  /** Whether some of its words are too long to be read, and are cut. */
  readonly isCut: boolean;
}

/** All plans that are kept, the last changed first, and how many more are damaged. */
export async function keptPlans(): Promise<
  { readonly plans: readonly KeptPlan[]; readonly damaged: number }
> {
  const { whole, damaged } = await entriesOf(store, PLANS);
  const plans = whole.filter(({ value }) => typeof value === "string" && value).map(keptPlan);
  return { plans: plans.sort((one, other) => one.record.updated < other.record.updated ? 1 : -1), damaged };
}

/** A record as the plan that it holds. */
export function keptPlan(record: AnswerRecord): KeptPlan {
  const id = record.key.slice(entryKey(PLANS, "").length);
  try {
    const { plan, isCut } = parseKept(String(record.value));
    return { id, record, plan: { ...plan, id }, isCut };
  } catch {
    return { id, record, plan: null, isCut: false }; // Quiet: the list says that it cannot be read.
  }
}

/** Writes a plan beside the others. Rejects where that cannot be saved. */
export async function putPlan(plan: PlanRecord): Promise<void> {
  const { record } = await store.load(keyOf(plan.id));
  await saveNow(changeOf(plan, record), true);
}

/** Writes a copy, under a name that is made of its own; gives the copy. Rejects where that cannot be saved. */
export async function putCopy(plan: PlanRecord, named: (title: string) => string): Promise<PlanRecord> {
  const copy = { ...plan, id: newId(), title: titleMadeOf(plan.title, named) };
  await putPlan(copy);
  return copy;
}

/** Takes a plan away; what stood there stays among its earlier texts. Rejects where that cannot be saved. */
export async function deletePlan({ record }: KeptPlan): Promise<void> {
  const { key, question, revision } = record;
  const { record: expected } = await store.load(key);
  await saveNow({ key, question, revision, value: "", expected }, true);
}

/** Puts a plan back as it was kept. Rejects where that cannot be saved. */
export async function bringBack({ record }: KeptPlan): Promise<void> {
  const { key, question, revision, value } = record;
  const { record: expected } = await store.load(key);
  await saveNow({ key, question, revision, value, expected }, true);
}

/** The key under which a plan is kept. */
export function keyOf(id: string): string {
  return entryKey(PLANS, id);
}

function changeOf(plan: PlanRecord, expected: AnswerRecord | null): Change {
  const value = JSON.stringify({ ...plan, changed: new Date().toISOString() } satisfies PlanRecord);
  return { key: keyOf(plan.id), value, revision: 1, question: say.question(plan.title), expected };
}

/** The page, as far as keeping needs it. */
export interface KeeperHost {
  /** The plan as it is now. */
  readonly plan: () => PlanRecord;
  /** Takes in what something else than typing has put into the fields. */
  readonly notice: () => void;
  /** Whether somebody is putting letters together in a field: what comes meanwhile waits. */
  readonly isComposing: () => boolean;
  /** How it stands with saving: empty where nothing has been said yet. */
  readonly state: (state: "" | "saving" | "saved" | "failed") => void;
  /** Another tab has changed the plan, or deleted it; or kept one that cannot be read here. */
  readonly replaced: (plan: PlanRecord | null | "unreadable") => void;
  /** Other versions that nobody has looked at yet. */
  readonly conflicts: (copies: readonly ValidCopy[]) => void;
}

/** Keeps one plan that is being changed, with the promises that answers have. */
export class Keeper implements UnsavedPrompt {
  readonly #id: string;
  readonly #host: KeeperHost;
  #stored: AnswerRecord | null;
  #loaded = false;
  /** What another tab has kept is to be shown when nobody composes any more. */
  #isLate = false;
  #keepsEarlier = true;
  readonly #saving: Saving;

  /** `kept` is what the plan was read from; null where it is not kept yet. */
  constructor(id: string, kept: AnswerRecord | null, host: KeeperHost) {
    this.#id = id;
    this.#stored = kept;
    this.#host = host;
    this.#saving = new Saving({
      isLoaded: () => this.#loaded,
      load: () => this.load().then(() => {}),
      write: () => this.#write(),
      written: () => store.clearStaged(keyOf(id)),
      recovered: () => host.state(this.dirty ? "saving" : "saved"),
      settled: () => void this.load(),
      saving: () => host.state("saving"),
      failed: (dirty) => dirty && host.state("failed"),
    });
    prompts.add(this);
  }

  get dirty(): boolean {
    return this.#saving.dirty;
  }

  get failed(): boolean {
    return this.#saving.failed && this.dirty;
  }

  get unsaved(): AnswerRecord | null {
    return this.dirty ? store.draft(this.#change()) : null;
  }

  /** What is kept; null for nothing. Says so where it cannot be read. */
  async load(): Promise<KeptPlan | null> {
    try {
      const { record, conflicts } = await store.load(keyOf(this.#id));
      this.#loaded = true;
      this.notice();
      const news = !this.dirty && !isSameWrite(record, this.#stored);
      // Its fields may be moved or go, and the letters with them; what is saved meanwhile becomes another version.
      this.#isLate = news && this.#host.isComposing();
      if (this.#isLate) return null;
      if (!this.dirty) this.#stored = record; // what is changed meanwhile is a change of what the reader had in sight
      this.#host.conflicts(conflicts);
      const kept = record?.value ? keptPlan(record) : null;
      if (kept && !kept.plan) this.#keepsEarlier = true; // or what is changed here would take its place
      if (news) this.#host.replaced(kept ? kept.plan ?? "unreadable" : null);
      return kept;
    } catch (error) {
      this.#saving.fail("answer-unread", error);
      return null;
    }
  }

  /** Nobody composes any more. */
  composed(): void {
    if (this.#isLate) this.refresh(null);
  }

  /** The reader has changed something. */
  edited(): void {
    this.#saving.edited();
    this.#saving.schedule();
  }

  /** Tries again at once. */
  save(): Promise<void> {
    return this.#saving.save();
  }

  flush(save = true): void {
    this.notice();
    // As long as it is not known who uses this device, nor is it whether words may stand there as they are.
    if (!this.dirty || store.device === undefined) return;
    store.stage(this.#change());
    if (save && this.#loaded) void this.#saving.save();
  }

  notice(): void {
    this.#host.notice();
  }

  refresh(keys: readonly string[] | null): void {
    if (!this.#loaded || (keys && !keys.includes(keyOf(this.#id)))) return;
    this.notice();
    if (!this.dirty) void this.load();
  }

  #change(): Change {
    return changeOf(this.#host.plan(), this.#stored);
  }

  async #write(): Promise<void> {
    try {
      this.#stored = await store.save(this.#change(), this.#keepsEarlier);
      this.#keepsEarlier = false;
    } catch (error) {
      report("store-unwritten", error);
      throw error;
    }
  }
}
