/** Undo and redo: every state that a plan has been in since it was opened. */

import type { PlanRecord } from "./record.ts";

/** So many steps can be taken back. */
const MOST = 200;

interface Step {
  readonly plan: PlanRecord;
  /** What led away from it, in words. */
  readonly did: string;
}

/** The plan as it is now, with the way back. */
export class History {
  #now: PlanRecord;
  #back: Step[] = [];
  #forth: Step[] = [];
  #field = "";

  constructor(plan: PlanRecord) {
    this.#now = plan;
  }

  get now(): PlanRecord {
    return this.#now;
  }

  /** What would be taken back; empty where there is nothing. */
  get undoes(): string {
    return this.#back.at(-1)?.did ?? "";
  }

  /** What would be done again; empty where there is nothing. */
  get redoes(): string {
    return this.#forth.at(-1)?.did ?? "";
  }

  /** Takes a new state. What is typed into one field in one go, named by `field`, is one step. */
  take(plan: PlanRecord, did: string, field = ""): void {
    if (!field || field !== this.#field) this.#back.push({ plan: this.#now, did });
    if (this.#back.length > MOST) this.#back.shift();
    this.#forth = [];
    this.#field = field;
    this.#now = plan;
  }

  /** The field is left: what is typed into it later is a step of its own. */
  leave(): void {
    this.#field = "";
  }

  /** Takes the last step back; gives what it was, empty for none. */
  undo(): string {
    return this.#step(this.#back, this.#forth);
  }

  /** Does again what was taken back. */
  redo(): string {
    return this.#step(this.#forth, this.#back);
  }

  #step(from: Step[], to: Step[]): string {
    const step = from.pop();
    if (!step) return "";
    to.push({ plan: this.#now, did: step.did });
    this.#now = step.plan;
    this.#field = "";
    return step.did;
  }
}
