/** Saving a wall: as a file, or as several where one would be too large to be opened again. */

import { button, el } from "../common/dom.ts";
import { downloadFile, fileNameOf } from "../common/download-file.ts";
import { wallFile, wallParts } from "../sharing/file-format.ts";
import type { Received } from "../sharing/hand-in.ts";
import * as say from "./words.ts";

/** Saves a wall, and shows a button for each part of one that is large: browsers give one file for one press. */
export class SaveWall {
  readonly element = el("p", { className: "al-share__ways", hidden: true });
  readonly #tell: (words: string) => void;
  readonly #done: () => void;

  /** `done` hears when all of the wall has been handed to the browser. */
  constructor(tell: (words: string) => void, done: () => void) {
    this.#tell = tell;
    this.#done = done;
  }

  /** Saves these hand-ins. */
  save(handIns: readonly Received[]): void {
    this.forget();
    const parts = wallParts(handIns), made = new Date();
    if (parts.length > 1) return this.#offer(parts, made);
    const name = fileNameOf("alongside-wall", made, "txt");
    give(handIns, name);
    this.#done();
    this.#tell(say.saved(name));
  }

  /** The wall is another one by now. */
  forget(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  #offer(parts: readonly Received[][], made: Date): void {
    const left = new Set(parts), all = parts.length;
    const buttons = parts.map((part, at) => {
      const press = button(say.savePart(at + 1, all), () => {
        const name = fileNameOf(`alongside-wall-${at + 1}-of-${all}`, made, "txt");
        give(part, name);
        left.delete(part);
        press.textContent = say.savePartAgain(at + 1, all);
        if (!left.size) this.#done();
        this.#tell(left.size ? say.partSaved(name, left.size) : say.allSaved(name, all));
      });
      return press;
    });
    this.element.replaceChildren(...buttons);
    this.element.hidden = false;
    this.#tell(say.tooMuch(all));
    buttons[0]!.focus();
  }
}

function give(handIns: readonly Received[], name: string): void {
  downloadFile(new Blob([wallFile(say.fileWords, handIns)], { type: "text/plain" }), name);
}
