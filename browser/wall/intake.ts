/** Where hand-ins come in: files that are chosen or dropped, and text that is pasted. They are sorted before they count. */

import { alertBox, button, el } from "../common/dom.ts";
import { load } from "../common/on-demand.ts";
import { parseHandIns, readHandIns, type Reason, Refusal } from "../sharing/file-format.ts";
import type { Received } from "../sharing/hand-in.ts";
import * as say from "./words.ts";

/** Something that was not taken, with the reason. */
export interface Refused {
  readonly name: string;
  readonly reason: Reason | "too-many";
}

/** Hears what has come in, and what was refused. */
export type TakenIn = (handIns: readonly Received[], refused: readonly Refused[]) => void;

/** The most files that are read at a time. */
const MOST = 200;

/** Reads one thing; what is refused is noted, and nothing else is thrown. */
async function readOne(
  name: string,
  read: () => Received[] | Promise<Received[]>,
  refused: Refused[],
): Promise<Received[]> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refused.push({ name, reason: error.reason });
    return [];
  }
}

async function takeFiles(files: readonly File[], taken: TakenIn): Promise<void> {
  const refused: Refused[] = [], handIns: Received[] = [];
  for (const file of files.slice(0, MOST)) {
    handIns.push(...await readOne(file.name, () => readHandIns(file), refused));
  }
  const left = files.slice(MOST);
  if (left.length) refused.push({ name: say.filesFrom(left[0]!.name, left.length), reason: "too-many" });
  taken(handIns, refused);
}

/** The fields for files and for pasted text. */
export function intake(taken: TakenIn): HTMLElement[] {
  const input = el("input", { type: "file", id: "al-wall-files", multiple: true, accept: ".txt,text/plain" });
  input.setAttribute("aria-describedby", "al-wall-files-help");
  input.onchange = async () => {
    const files = [...input.files ?? []];
    input.value = ""; // so that the same file can be chosen again
    if (files.length) await takeFiles(files, taken);
  };
  const field = el("textarea", {
    className: "al-prompt__input",
    rows: 4,
    autocomplete: "off",
    spellcheck: false,
  });
  const read = async () => {
    const text = field.value, refused: Refused[] = [];
    if (!text.trim()) return field.focus();
    const handIns = await readOne(say.pasted, () => parseHandIns(text), refused);
    if (!refused.length) field.value = "";
    taken(handIns, refused);
  };
  const box = el(
    "div",
    { className: "al-wall__drop al-screen" },
    el("label", { htmlFor: input.id }, say.chooseFiles),
    input,
    el("p", { id: "al-wall-files-help" }, say.filesHelp),
  );
  letDrop(box, (files) => void takeFiles(files, taken));
  const reader = el("div");
  const openCamera = () =>
    void load("codes-read").then(({ readCodes }) => readCodes(reader, taken), () => {
      reader.replaceChildren(alertBox(say.noCamera)); // Quiet: `loadScript` has said so.
    });
  return [
    box,
    el("p", {}, button(say.camera, openCamera)),
    el("p", { className: "al-share__help" }, say.cameraHelp),
    reader,
    el(
      "details",
      { className: "al-screen" },
      el("summary", {}, say.paste),
      el("label", { className: "al-share__field" }, el("span", {}, say.pasteLabel), field),
      el("p", {}, button(say.readPasted, () => void read())),
    ),
  ];
}

function letDrop(box: HTMLElement, take: (files: readonly File[]) => void): void {
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    box.toggleAttribute("data-over", true);
  };
  box.addEventListener("dragenter", over);
  box.addEventListener("dragover", over);
  box.addEventListener("dragleave", () => box.removeAttribute("data-over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.removeAttribute("data-over");
    take([...event.dataTransfer?.files ?? []]);
  });
}
