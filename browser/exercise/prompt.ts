/** `<al-prompt>`: keeps what is written into the form controls within it. */

import { type Answer, isEmpty, isSame } from "../answers/answer.ts";
import {
  combine,
  type Control,
  controlsOf,
  leftover,
  partOf,
  readAnswer,
  wouldWrite,
  writeAnswer,
} from "./controls.ts";
import { composedField } from "../common/composing.ts";
import { GivenUp } from "../store/database.ts";
import { announce } from "../common/dom.ts";
import { Furniture } from "./prompt-ui.ts";
import type { Notices } from "./notices.ts";
import { load } from "../common/on-demand.ts";
import type { Change } from "../store/write-answer.ts";
import type { AnswerRecord, WholeCopy } from "../answers/record.ts";
import { guardUnload } from "../page/lifecycle.ts";
import { prompts, store, type UnsavedPrompt } from "../page/page-state.ts";
import { Told } from "./announce-saved.ts";
import { Watched } from "./watched-controls.ts";
import * as say from "./words.ts";
import type { Loaded } from "../answers/contents.ts";
import { type Code, report } from "../common/report.ts";

type Timer = ReturnType<typeof setTimeout>;

/** Writing waits at most this long for more to come, in milliseconds. */
const COALESCE = 50;

/** How long the page is quiet before it says that all is saved. */
const CALM = 400;

/** When something is still not saved after this long, the reader is told. */
const PATIENCE = 5000;

/** A question with its controls. Fires `al-change` when its answer or its state has changed. */
export class Prompt extends HTMLElement implements UnsavedPrompt {
  #furniture: Furniture | null = null;
  #notices: Notices | null = null;
  #found: Loaded | null = null;
  #touched = new Set<Control>();
  #watched = new Watched();
  #told = new Told();
  #stored: AnswerRecord | null = null;
  /** The stored answer, or what is left of it after a clearing: parts without a control are carried along. */
  #carried: Answer = "";
  #loaded = false;
  #loading: Promise<void> | null = null;
  /** What is stored is to be shown when nobody composes any more. */
  #later = false;
  /** Counts changes by the reader, and how many of them are in the store. */
  #edits = 0;
  #kept = 0;
  #sitting = true;
  #busy = false;
  #failed = false;
  #timer: Timer | 0 = 0;
  #calm: Timer | 0 = 0;
  #patience: Timer | 0 = 0;

  /** `<exercise id>/<prompt id>`. */
  get key(): string {
    return this.getAttribute("key") ?? "";
  }

  /** Whether there is an answer. */
  get answered(): boolean {
    return !isEmpty(this.#value());
  }

  /** When the answer was last saved, by the clock of the device. */
  get updated(): string {
    return this.#stored && !isEmpty(this.#stored.value) ? this.#stored.updated : "";
  }

  /** Whether what is stored could not be read at all. */
  get unreachable(): boolean {
    return this.#failed && !this.#loaded;
  }

  get dirty(): boolean {
    return this.#edits > this.#kept;
  }

  get failed(): boolean {
    return this.#failed && this.dirty;
  }

  get unsaved(): AnswerRecord | null {
    return this.dirty ? store.draft(this.#change()) : null;
  }

  connectedCallback(): void {
    // With the script in the head, the element is here before its content is.
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.#begin(), { once: true });
    } else {
      this.#begin();
    }
  }

  disconnectedCallback(): void {
    this.flush();
    if (!this.dirty) prompts.delete(this);
  }

  #begin(): void {
    if (!this.isConnected) return;
    const twin = [...prompts].some((other) =>
      other instanceof Prompt && other !== this && other.key === this.key
    );
    prompts.add(this);
    if (!this.#furniture) {
      this.#furniture = new Furniture(this, twin, {
        changed: () => this.#onInput(),
        cleared: (part) => this.#onClear(part),
      });
      this.addEventListener("input", ({ target }) => {
        const control = this.#controls().find((each) => each === target);
        if (control) this.#typed(control);
      });
      this.addEventListener("change", () => this.notice());
      // Whoever clicks a link leaves the field first.
      this.addEventListener("focusout", ({ relatedTarget }) => {
        this.notice();
        void this.#save();
        if (!this.dirty && !this.contains(relatedTarget as Node | null)) this.#told.left();
      });
      this.addEventListener("compositionend", () => this.#later && void this.#load());
      this.notice(); // what the browser has put in again
    }
    void this.#load();
  }

  #controls(): Control[] {
    return controlsOf(this);
  }

  #value(): Answer {
    return this.#loaded ? readAnswer(this.#controls(), this.#carried) : readAnswer(this.#controls(), "");
  }

  #change(): Change {
    return {
      key: this.key,
      value: this.#value(),
      revision: Number(this.getAttribute("revision")) || 1,
      question: this.#furniture?.question ?? "",
      base: this.#stored && { rev: this.#stored.rev, writer: this.#stored.writer },
    };
  }

  // Loading

  #load(): Promise<void> {
    this.#loading ??= store.load(this.key).then(
      (found) => this.#show(found),
      (error) => this.#fail("answer-unread", error),
    )
      .finally(() => this.#loading = null);
    return this.#loading;
  }

  refresh(keys: readonly string[] | null): void {
    if (keys && !keys.includes(this.key)) return;
    this.notice();
    if (!this.dirty && this.isConnected) void this.#load();
  }

  #show(found: Loaded): void {
    if (!this.#furniture) return;
    this.notice();
    if (this.#loaded && this.dirty) return; // typed meanwhile: saving will settle it
    const first = !this.#loaded;
    const value = found.record?.value ?? "";
    const combined = first ? combine(this.#controls(), this.#touched, value) : value;
    const composed = composedField();
    // Letters that are being put together would be lost: shown when they are there.
    this.#later = !!composed && this.#controls().some((it) => it === composed && wouldWrite(it, combined));
    if (this.#later) return;
    this.#stored = found.record;
    this.#carried = value;
    if (typeof value !== "string") this.#furniture.makeRoom(Object.keys(value));
    writeAnswer(this.#controls(), combined);
    this.#watched.remember(this.#controls());
    this.#furniture.refit(this.#controls());
    this.#loaded = true;
    if (first) {
      this.dataset["loaded"] = "";
      if (this.dirty && isSame(this.#value(), value)) this.#kept = this.#edits;
      this.#touched.clear();
      if (store.readOnly) this.#furniture.freeze();
      else if (this.dirty) this.#schedule();
    }
    if (!this.dirty) {
      if (!this.#calm) this.#furniture.state(this.answered ? "saved" : "");
      if (this.#failed) this.#recover();
    }
    this.#note(found, first);
    this.#changed();
  }

  /** Says what there is to say about the answer. What it needs for that is only brought in where there is something. */
  #note(found: Loaded, first: boolean): void {
    const { record, conflicts, damaged } = found;
    const revision = Number(this.getAttribute("revision")) || 1;
    const old = record && record.revision !== revision && !isEmpty(record.value) ? record.question : "";
    const rest = record ? Object.keys(leftover(this.#controls(), record.value)) : [];
    const notable = old || rest.length || conflicts.length || damaged !== undefined;
    this.#found = found;
    if (!notable && !this.#notices) return;
    load("backup").then(({ makeNotices }) => {
      if (this.#found !== found) return; // there is something newer to say
      this.#notices ??= makeNotices(this);
      this.#furniture?.notices(this.#notices.element);
      const shown = this.#notices.show(found, old, {
        use: (answer) => this.#use(answer),
        settle: (copy, answer) => void this.#settle(copy, answer),
        value: () => this.#value(),
      });
      if (shown && !first) announce(say.conflictBrief);
    }, () => {}); // Quiet: `loadScript` has said so. It is said when the page is next loaded
  }

  // Changing

  /** Takes in what was put into the controls without being typed, as if it had been: all who listen hear of it. */
  notice(): void {
    if (!this.#furniture || (this.#loaded && store.readOnly)) return;
    for (const control of this.#watched.strange(this.#controls())) {
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  #typed(control: Control): void {
    if (!this.#loaded) this.#touched.add(control);
    // Of radio buttons, only the one that is chosen says so.
    const same = (each: Control) =>
      each === control || (each.type === "radio" && partOf(each) === partOf(control));
    this.#watched.remember(this.#controls().filter(same));
    this.notice();
    this.#onInput();
  }

  #onInput(): void {
    this.#edited();
    this.#furniture?.refit(this.#controls());
    if (this.#loaded) this.#schedule();
    else if (!this.#loading) void this.#load();
    this.#changed();
  }

  #onClear(part: string): void {
    if (typeof this.#carried === "string") this.#carried = "";
    else this.#carried = { ...this.#carried, [part]: "" };
    this.#watched.remember(this.#controls());
    this.#onInput();
  }

  #use(answer: Answer): void {
    if (typeof answer !== "string") this.#furniture?.makeRoom(Object.keys(answer));
    this.#carried = answer;
    writeAnswer(this.#controls(), answer);
    this.#watched.remember(this.#controls());
    this.#sitting = true; // what stood there is to be kept
    this.#onInput();
  }

  async #settle(copy: WholeCopy, answer?: Answer): Promise<void> {
    if (answer !== undefined) this.#use(answer);
    await this.#save();
    try {
      if (!this.#failed) await store.settle(copy);
      (this.#controls()[0] as HTMLElement | undefined)?.focus();
    } catch (error) {
      this.#fail("answer-unsaved", error);
    }
  }

  #edited(): void {
    this.#edits += 1;
    clearTimeout(this.#calm);
    this.#calm = 0;
    if (!this.#failed) this.#furniture?.state("saving");
    guardUnload();
    this.#patience ||= setTimeout(() => this.#fail("answer-unsaved"), PATIENCE);
  }

  // Saving

  #schedule(): void {
    this.#timer ||= setTimeout(() => {
      this.#timer = 0;
      void this.#save();
    }, COALESCE);
  }

  flush(): void {
    this.notice();
    if (!this.dirty) return;
    // Before the store has answered there is nothing to compare with: written down, it becomes another text.
    if (this.#loaded || store.device !== undefined) store.jot(this.#change());
    if (this.#loaded) void this.#save();
  }

  async #save(): Promise<void> {
    if (this.#busy || !this.dirty) return;
    if (!this.#loaded) await this.#load();
    if (!this.#loaded) return;
    this.#busy = true;
    try {
      while (this.dirty) {
        const edits = this.#edits;
        try {
          this.#stored = await store.save(this.#change(), this.#sitting);
        } catch (error) {
          if (error instanceof GivenUp) continue; // the page has stayed after all: with the words of now
          throw error;
        }
        this.#sitting = false;
        this.#kept = edits;
      }
      store.isKept(this.key);
      guardUnload();
      this.#recover();
    } catch (error) {
      this.#fail("answer-unsaved", error);
    } finally {
      this.#busy = false;
    }
    if (!this.isConnected && !this.dirty) prompts.delete(this);
  }

  #recover(): void {
    clearTimeout(this.#patience);
    this.#patience = 0;
    this.#failed = false;
    this.#furniture?.warn(null);
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => {
      this.#calm = 0;
      this.#told.saved(this.contains(document.activeElement));
      void this.#load(); // says that it is saved, and shows what else has come to light
    }, CALM);
  }

  #fail(code: Code, error?: unknown): void {
    report(code, error);
    clearTimeout(this.#patience);
    this.#patience = 0;
    this.#failed = true;
    this.#changed();
    if (!this.dirty) return;
    this.#furniture?.state("failed");
    this.#furniture?.warn(() => void this.#save());
    guardUnload();
  }

  #changed(): void {
    this.dispatchEvent(new CustomEvent("al-change", { bubbles: true }));
  }
}
