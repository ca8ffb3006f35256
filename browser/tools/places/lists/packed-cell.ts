/** Cells into which a program has packed several things, or left a sign out that stands in their heading. */

/** What says most of a thing that has several names for its parts. */
const KEYS = ["number", "name", "label", "title", "value", "email", "url"];

const QUOTED = String.raw`'(?:[^'\\]|\\.)*'`;

/** A list as Python writes it. */
const PYTHON = RegExp(String.raw`^\[\s*${QUOTED}(?:\s*,\s*${QUOTED})*\s*\]$`);

/** A cell that holds a list of a program, `["craft","tea"]` or `['Mon', 'Tue']`, as people write it. */
export function unpacked(cell: string): string {
  if (!/^\[.*\]$/s.test(cell)) return cell;
  if (PYTHON.test(cell)) {
    return cell.match(RegExp(QUOTED, "g"))!.map((part) => part.slice(1, -1).replace(/\\(.)/g, "$1")).join(
      ", ",
    );
  }
  let all: unknown;
  try {
    all = JSON.parse(cell);
  } catch {
    return cell; // Quiet: brackets that somebody has typed
  }
  if (!Array.isArray(all)) return cell;
  const parts = all.map(wordsOf);
  return parts.every(Boolean) ? parts.join(", ") : cell;
}

function wordsOf(thing: unknown): string {
  if (typeof thing === "string" || typeof thing === "number") return String(thing);
  const parts = Object(thing) as Record<string, unknown>, key = KEYS.find((key) => Object.hasOwn(parts, key));
  return key && typeof parts[key] === "string" ? parts[key] : "";
}

/** A bare sum under a heading in pounds, `3.5` under “Cost (£)”, with the sign that it has lost there. */
export function inPounds(words: string, head: string): string {
  if (!/£|\bGBP\b/.test(head) || !/^\d+(?:\.\d{1,2}0*)?$/.test(words)) return words;
  return `£${words.includes(".") ? Number(words).toFixed(2) : words}`;
}

/** An age without the point that a program has put behind it. */
export function inYears(words: string): string {
  return words.replace(/^(\d+)\.0+$/, "$1");
}
