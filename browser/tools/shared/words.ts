/** The sentences that all tools share. Each tool has its own words beside it. */

/** Words as they begin a line. */
export function sentence(words: string): string {
  const [first = ""] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/** A number of things. */
export function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

export const edit = "Change";
export const remove = "Remove";
export const done = "Done";
export const more = "Show more";
export const undo = "Undo";
export const loading = "Loading what is saved on this device…";
export const unnamed = "No name yet";
export const broughtBack = "Restored.";
export const notPossible = "That could not be saved on this device. Nothing has changed.";

export function add(entry: string): string {
  return `Add ${entry}`;
}

export function none(entries: string): string {
  return `There are no ${entries.replace(/ and ([^,]*)$/, " or $1")} here yet.`;
}

export function listOf(entries: string): string {
  return `All ${entries}, as a list`;
}

/** How many entries are shown of all. */
export function shown(found: number, all: number): string {
  const entries = count(all, "entry", "entries");
  return found === all ? `${entries}.` : `${found} of ${entries}.`;
}

export function removed(name: string): string {
  return `Removed: ${name}.`;
}

export function editing(name: string): string {
  return `You are changing: ${name}`;
}

export function adding(entry: string): string {
  return `You are adding ${entry}`;
}

/** What leaves the page by “Print” and “Save as Word”, said before they are used. */
export function takes(chosen: number, all: number, entries: string): string {
  const which = chosen < all
    ? `the ${chosen} of ${all} ${entries} that you can see`
    : `all ${entries} (${all})`;
  return `“Print” and “Save as Word” include ${which}, with everything that is written in them.`;
}

export function damaged(number: number): string {
  const what = number === 1 ? "One entry here is" : `${number} entries here are`;
  return `${what} damaged. My workbook shows what can still be read.`;
}
