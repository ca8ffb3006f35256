/** Every sentence of the wall. */

import { answers } from "../answers/words.ts";

export function handIns(count: number): string {
  return count === 1 ? "1 hand-in" : `${count} hand-ins`;
}

export function peopleWords(count: number): string {
  return count === 1 ? "1 person" : `${count} people`;
}

// Taking in

export const takeIn = "1. Add what people hand in";
export const chooseFiles = "Choose files";
export const filesHelp =
  "You can choose several at once, or drop them here. A wall that you saved earlier is fine too.";
export const paste = "Paste text instead";
export const pasteLabel = "The text of a hand-in";
export const readPasted = "Read this text";
export const standings = {
  new: "new",
  same: "already on the wall",
  changed: "changed: it replaces what this person handed in before",
  older: "older than what is on the wall, so it is left out",
} as const;

export function oneHandIn(name: string, count: number): string {
  return `${name ? `A hand-in from ${name}` : "A hand-in without a name"}, ${answers(count)}`;
}

export function odd(count: number): string {
  return `${answers(count)} ${
    count === 1 ? "is to a question" : "are to questions"
  } that this edition of the manual ` +
    "does not ask, or asks in different words";
}

export const takeOdd = "Show those as well, under the question as it was worded then";
export const notTaken = "Not added";
export const refusals = {
  empty:
    "It is empty. If it is stored online, such as in OneDrive or iCloud, download it to this device and choose it again. " +
    "Otherwise, ask for it again.",
  "not-a-hand-in":
    "This is not a hand-in. The name of a hand-in begins with alongside-hand-in and ends in .txt.",
  backup:
    "This is a backup: it has everything in it that this person wrote. It has not been read. Delete it, and ask for a " +
    "hand-in instead.",
  incomplete: "The end is missing. Ask for the file again.",
  damaged: "It has been changed or damaged since it was made. Ask for it again.",
  newer: "It was made with a newer version of this manual. Reload this page, and try again.",
  "too-large": "It is too large to be a hand-in.",
  "too-many": "Only 200 files are read at a time. Choose these again.",
} as const;
export const filesFrom = (first: string, count: number) =>
  count === 1 ? first : `${first} and the ${count - 1} after it`;
export const pasted = "The text that you pasted";
export const putUp = (count: number) => `Put ${handIns(count)} on the wall`;
export const leaveOut = "Leave these out";
export const nothingNew = "Nothing here is new. The wall stays as it is.";
export const putUpDone = (count: number) => `The wall now has ${handIns(count)} on it.`;

// The wall

export const wall = "2. The wall";
export const empty = "Nothing is on the wall yet.";

export function sum(count: number): string {
  return `${
    handIns(count)
  } on the wall, mixed up and without names. Each question stays closed until you open it.`;
}

export const few =
  "There are fewer than six people, so their wording may show who wrote what. Read the wall before you show it.";
export const large = "Show full screen";
export const closeAll = "Close every question";
export const times = (count: number) => `Said ${count} times`;
export const takeDown = "Take down";
export const takenDown = (count: number) =>
  count === 1 ? "1 answer taken down." : `${count} answers taken down.`;
export const undo = "Put it back";
export const otherWording = "Asked in another edition of the manual";
export const option = "Answer", count = "People", number = "Number";
export const asTable = "The same as a table";
export const countsOf = (question: string) => `How many people chose each answer to: ${question}`;
export const thing = "What", firstBy = "Put first by", middle = "Middle place";

export function scaleWords(counts: ReadonlyMap<number, number>): string {
  const said = [...counts].filter(([, count]) => count).map(([value, count]) => `${value}: ${count}`);
  return `How many people chose each number. ${said.join("; ")}.`;
}

export const end = (value: number, label: string) => label ? `${value}: ${label}` : `${value}`;
export const ends = (low: string, high: string) => `${low} – ${high}`;
export const place = "Place, group or person";
export const colours = { green: "Would recommend", amber: "Not sure", red: "Would not recommend" } as const;
export const whys = "What people say";
export const places = "Places that the group has named, with how many would recommend each of them";

// What is done with it

export const keep = "3. Keep it or clear it";
export const keepWhy =
  "The wall is only on this page, and you lose it when you close or reload it. Save or print it only if the group has " +
  "agreed. Word and paper leave out names. The saved file keeps any names, and opens the wall here again.";
export const who = "What has been handed in";
export const takeOut = "Take out";
export const takenOut = "That hand-in is off the wall.";
export const save = "Save the wall as a file";
export const saved = (name: string) =>
  `Your browser has been asked to save ${name}. It is not locked, so keep it safe.`;
export const tooMuch = (parts: number) =>
  `This is too much for one file, so there are ${parts}, with a button for each. Save them one by one.`;
export const savePart = (part: number, of: number) => `Save part ${part} of ${of}`;
export const savePartAgain = (part: number, of: number) => `Save part ${part} of ${of} again`;
export const partSaved = (name: string, left: number) =>
  `Your browser has been asked to save ${name}. ${
    left === 1 ? "1 part is" : `${left} parts are`
  } still to be saved.`;
export const allSaved = (name: string, parts: number) =>
  `Your browser has been asked to save ${name}, the last of ${parts} parts. They are not locked, so keep them safe. ` +
  "To open the wall again, choose all of them at once.";
export const takeAway = "Print or save as Word";
export const printed = "Your browser has been asked to print.";
export const failed = "This could not be made. Reload the page and try again.";
export const clear = "Clear the wall";
export const clearSure = "Clear the wall?";
export const clearWhat = "This removes everything that was handed in. You cannot undo it.";
export const cleared = "The wall is empty.";
export const title = "What the group says";
export const fileWords =
  "This is what a group handed in, saved from the page “Hear from the group” of the manual Alongside.\n" +
  "Open it there again. It holds people’s own words: keep it safe, and delete it when it is no longer needed.";

// The camera

export const camera = "Read codes with the camera";
export const cameraHelp =
  "The pictures stay on this page and are not saved. Hold the screen with the codes still, about 30 cm away.";
export const cameraOpening = "Your browser may ask whether this page can use the camera.";
export const cameraReady = "The camera is on. Hold a code in front of it.";
export const cameraPicture = "What the camera sees";
export const cameraClose = "Close the camera";
export const cameraClosed = "The camera is off.";
export const otherCamera = "Use another camera";
export const noCamera =
  "This page cannot use a camera. There may not be one, it may not be allowed, or the manual may be open from a file. Ask " +
  "for files or paper instead.";
export const notOurs = "This code is not from a hand-in.";
export const someCodes = "A series of codes";
export const seriesDone =
  "All of this person’s codes have been read. Hold the next person’s codes in front of the camera.";

export function codesRead(read: number, total: number, missing: readonly number[]): string {
  return missing.length
    ? `${read} of ${total} codes read. Still missing: ${missing.join(", ")}.`
    : `All ${total} codes read.`;
}
