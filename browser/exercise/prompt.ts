/** `<al-prompt>`: keeps what is written into the form controls within it. */

import { type Answer, isEmpty, isSame } from "../answers/answer.ts";
import { combine, controlsOf, leftover, partOf, readAnswer, wouldWrite, writeAnswer } from "./controls.ts";
import type { Control } from "./controls.ts";
import { composedField } from "../common/composing.ts";
import { announce } from "../common/announce.ts";
import { whenParsed } from "../common/dom.ts";
import { enhance } from "./kind-script.ts";
import { PromptUi } from "./prompt-ui.ts";
import type { Notices } from "./notices.ts";
import { load } from "../common/on-demand.ts";
import type { Change } from "../store/write-answer.ts";
import type { AnswerRecord, ValidCopy } from "../answers/record.ts";
import { prompts, store, type UnsavedPrompt } from "../page/page-state.ts";
import { SavedAnnouncer } from "./announce-saved.ts";
import { Saving, type SavingHost } from "./saving.ts";
import { WatchedControls } from "./watched-controls.ts";
import * as say from "./words.ts";
import type { Loaded } from "../answers/contents.ts";

/** A question with its controls. Fires `al-change` when its answer or its state has changed. */
export class Prompt extends HTMLElement implements UnsavedPrompt {
  #ui: PromptUi | null = null;
  #notices: Notices | null = null;
  #found: Loaded | null = null;
  #touched = new Set<Control>();
  #controlsSeen = new WatchedControls();
  #announcer = new SavedAnnouncer();
  #stored: AnswerRecord | null = null;
  /** The stored answer, or what is left of it after a clearing: parts without a control are carried along. */
  #carried: Answer = "";
  #loaded = false;
  #loading: Promise<void> | null = null;
  /** What is stored is to be shown when nobody composes any more. */
  #later = false;
  /** What stands in the store is to stay among the earlier texts. */
  #keepsEarlier = true;
  #saving = new Saving(this.#savingHost());

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
    return this.#saving.failed && !this.#loaded;
  }

  get #revision(): number {
    return Number(this.getAttribute("revision")) || 1;
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

  connectedCallback(): void {
    whenParsed(() => this.#begin());
  }

  disconnectedCallback(): void {
    this.flush();
    if (!this.dirty) prompts.delete(this);
  }

  #begin(): void {
    if (!this.isConnected) return;
    const first = document.querySelector(`al-prompt[key="${this.key}"]`);
    if (first !== this && !this.dataset["twin"]) {
      const again = () => this.#begin();
      return void load("backup").then(({ rename }) => rename(this)).then(again, () => {}); // Quiet: `loadScript` has said so. The first one can be written into
    }
    prompts.add(this);
    if (!this.#ui) {
      this.#ui = new PromptUi(this, (part) => this.#onClear(part));
      this.addEventListener("input", ({ target }) => {
        const control = this.#controls().find((each) => each === target);
        if (control) this.#typed(control);
      });
      this.addEventListener("change", () => this.notice());
      // Whoever clicks a link leaves the field first.
      this.addEventListener("focusout", ({ relatedTarget }) => {
        this.notice();
        void this.#saving.save();
        if (!this.dirty && !this.contains(relatedTarget as Node | null)) this.#announcer.left();
        if (this.#later) void this.#load();
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
      revision: this.#revision,
      question: this.#ui?.question ?? "",
      expected: this.#stored && { rev: this.#stored.rev, writer: this.#stored.writer },
    };
  }

  #load(): Promise<void> {
    this.#loading ??= store.load(this.key).then(
      (found) => this.#show(found),
      (error) => this.#saving.fail("answer-unread", error),
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
    if (!this.#ui) return;
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
    if (typeof value !== "string") this.#ui.ensureRows(Object.keys(value));
    writeAnswer(this.#controls(), combined);
    this.#controlsSeen.remember(this.#controls());
    this.#ui.update(this.#controls());
    this.#loaded = true;
    if (first) {
      this.dataset["loaded"] = "";
      if (this.dirty && isSame(this.#value(), value)) this.#saving.matches();
      this.#touched.clear();
      if (store.readOnly) this.#ui.freeze();
      else if (this.dirty) this.#saving.schedule();
      enhance(this);
    }
    if (!this.dirty) {
      if (!this.#saving.settling) this.#ui.state(this.answered ? "saved" : "");
      if (this.#saving.failed) this.#saving.recover();
    }
    this.#note(found, first);
    this.#changed();
  }

  /** Says what there is to say about the answer. What it needs for that is only brought in where there is something. */
  #note(found: Loaded, first: boolean): void {
    const { record, conflicts, damaged } = found;
    const old = record && record.revision !== this.#revision && !isEmpty(record.value) ? record.question : "";
    const rest = record ? Object.keys(leftover(this.#controls(), record.value)) : [];
    const notable = old || rest.length || conflicts.length || damaged !== undefined;
    this.#found = found;
    if (!notable && !this.#notices) return;
    load("backup").then(({ makeNotices }) => {
      if (this.#found !== found) return; // there is something newer to say
      this.#notices ??= makeNotices(this);
      this.#ui?.notices(this.#notices.element);
      const shown = this.#notices.show(found, old, {
        use: (answer) => this.#use(answer),
        settle: (copy, answer) => void this.#settle(copy, answer),
        value: () => this.#value(),
      });
      if (shown && !first) announce(say.conflictBrief);
    }, () => {}); // Quiet: `loadScript` has said so. It is said when the page is next loaded
  }

  /** Takes in what was put into the controls without being typed, as if it had been: all who listen hear of it. */
  notice(): void {
    if (!this.#ui || (this.#loaded && store.readOnly)) return;
    for (const control of this.#controlsSeen.changed(this.#controls())) {
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  #typed(control: Control): void {
    if (!this.#loaded) this.#touched.add(control);
    // Of radio buttons, only the one that is chosen says so.
    const same = (each: Control) =>
      each === control || (each.type === "radio" && partOf(each) === partOf(control));
    this.#controlsSeen.remember(this.#controls().filter(same));
    this.notice();
    this.#onInput();
  }

  #onInput(): void {
    this.#saving.edited();
    this.#ui?.update(this.#controls());
    if (this.#loaded) this.#saving.schedule();
    else if (!this.#loading) void this.#load();
    this.#changed();
  }

  #onClear(part: string): void {
    if (typeof this.#carried === "string") this.#carried = "";
    else this.#carried = { ...this.#carried, [part]: "" };
    this.#controlsSeen.remember(this.#controls());
    this.#onInput();
  }

  #use(answer: Answer): void {
    if (typeof answer !== "string") this.#ui?.ensureRows(Object.keys(answer));
    this.#carried = answer;
    writeAnswer(this.#controls(), answer);
    this.#controlsSeen.remember(this.#controls());
    this.#keepsEarlier = true; // what stood there is to be kept
    this.#onInput();
  }

  async #settle(copy: ValidCopy, answer?: Answer): Promise<void> {
    if (answer !== undefined) this.#use(answer);
    await this.#saving.save();
    try {
      if (!this.#saving.failed) await store.markSeen(copy);
      (this.#controls()[0] as HTMLElement | undefined)?.focus();
    } catch (error) {
      this.#saving.fail("answer-unsaved", error);
    }
  }

  flush(save = true): void {
    this.notice();
    if (!this.dirty) return;
    // Before the store has answered there is nothing to compare with: written down, it becomes another text.
    if (this.#loaded || store.device !== undefined) store.stage(this.#change());
    if (save && this.#loaded) void this.#saving.save();
  }

  #savingHost(): SavingHost {
    return {
      isLoaded: () => this.#loaded,
      load: () => this.#load(),
      write: async () => {
        this.#stored = await store.save(this.#change(), this.#keepsEarlier);
        this.#keepsEarlier = false;
      },
      written: () => {
        store.clearStaged(this.key);
        if (!this.isConnected) prompts.delete(this);
      },
      recovered: () => this.#ui?.warn(null),
      settled: () => {
        this.#announcer.saved(this.contains(document.activeElement));
        void this.#load(); // says that it is saved, and shows what else has come to light
      },
      saving: () => this.#ui?.state("saving"),
      failed: (dirty) => {
        this.#changed();
        if (!dirty) return;
        this.#ui?.state("failed");
        this.#ui?.warn(() => void this.#saving.save());
      },
    };
  }

  #changed(): void {
    this.dispatchEvent(new CustomEvent("al-change", { bubbles: true }));
  }
}
