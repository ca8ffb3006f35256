/** Telling those who listen that their words are saved: when they leave the field, and once a minute while they write. */

import { announce } from "../common/announce.ts";
import { saved } from "./words.ts";

/** How long somebody writes on before they hear it again, in milliseconds. */
const OFTEN = 60_000;

/** What has been told about one prompt. */
export class SavedAnnouncer {
  /** Since when words are saved of which nobody has heard; 0 where there are none. */
  #since = 0;

  /** Words are saved; `writing` while somebody is at it, who is not to be interrupted after each letter. */
  saved(writing: boolean): void {
    this.#since ||= performance.now();
    if (!writing || performance.now() - this.#since >= OFTEN) this.left();
  }

  /** The field is left: says what has not been said. */
  left(): void {
    if (this.#since) announce(saved);
    this.#since = 0;
  }
}
