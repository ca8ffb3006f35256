/** What a cell says where a program has left marks of its own in it: those of a web page, or those of a sum gone wrong. */

/** What a sum that has gone wrong leaves behind. */
const GONE_WRONG =
  /^(?:#(?:n\/a|ref!|value!|name\?|div\/0!|num!|null!|spill!|calc!|getting_data)|err:\d{3})$/i;

/** What is left of a number in a column that was too narrow for it. */
const TOO_NARROW = /^#{3,}$/;

/** What people and programs put where there is nothing to say. */
const NOTHING = /^[-–—_./\\\s]+$/, NO_WAY = /^(?:n\/?a|none|nil|null|not applicable)\.?$/i;

/** Roles in which a stroke is a tick, and not nothing: whether there is a way in, or on which day. */
const TICKED = /^(?:access|getting-in|rest|day-\d)$/, STROKE = "/";

/** Roles in which “none” and the like say nothing: whom to reach, and where. */
const OF_WAYS = /^(?:phone|email|url|contact-name|venue|address|street(?:-\d)?|town|county|postcode)$/;

/** No cell of a line that is drawn between rows is longer. */
const LONGEST_RULE = 200;

/** Such a line: `|---|---|`. */
const RULE = /^(?:[-–—_=+|:.*~\s]*[-–—_=]{3}[-–—_=+|:.*~\s]*)?$/;

/** An answer that says nothing without its question: “Wheelchair access?”, “Booking required?”. */
const ANSWER = /^(?:(?:y|n|yes|no|true|false|[✓✔✗✘x/])|(?:yes|no)\s*[-–—,;:(].*)$/is;

/** The marks of a page with which directories keep their descriptions. */
const TAG =
  /<\/?(?:p|br|div|span|ul|ol|li|a|b|i|u|em|strong|font|h[1-6]|hr|section|table|tbody|tr|td)(?:\s[^<>]*)?\s*\/?>/gi;
const ENDS_LINE = /^<(?:\/(?:p|div|li|h[1-6]|tr|section)|br|hr)\b/i;
const SIGN = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", pound: "£", euro: "€", middot: "·" },
  ...{ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", ndash: "–", mdash: "—", hellip: "…", bull: "•" },
};

/** Whether a cell says nothing because a sum went wrong. */
export function isGoneWrong(cell: string): boolean {
  return GONE_WRONG.test(cell);
}

/** Whether a cell says that there is nothing to say in this role. */
export function saysNothing(words: string, role: string): boolean {
  return NOTHING.test(words) && !(words === STROKE && TICKED.test(role)) ||
    OF_WAYS.test(role) && NO_WAY.test(words);
}

/** Whether a cell answers yes or no, and says nothing without its heading. */
export function isAnswer(words: string): boolean {
  return ANSWER.test(words);
}

/** Whether a row is nothing but a line drawn across. */
export function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.length <= LONGEST_RULE && RULE.test(cell));
}

/** Whether a cell's number was not shown for want of room. */
export function isTooNarrow(cell: string): boolean {
  return TOO_NARROW.test(cell);
}

/** A link of a page: the address between its quotation marks, and the words that lead there. */
const LINKED = String
  .raw`<a\s[^<>]{0,500}?\bhref\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})')[^<>]{0,500}>((?:(?!</?a\b)[^]){0,5000})</a>`;
const LINK = new RegExp(LINKED, "gi"), WHOLE = new RegExp(`^\\s*${LINKED}\\s*$`, "i");

/** A cell that is a link of a page and nothing else, as its words and where they lead. */
export function linkIn(cell: string): [words: string, link: string] {
  const [, one, other, words] = cell.startsWith("<") ? WHOLE.exec(cell) ?? [] : [];
  return words === undefined ? [cell, ""] : [words, (one ?? other ?? "").replace(SIGN, signOf)];
}

/** An address to which a cell leads, as people write it; nothing where it is none for them. */
export function addressIn(link: string): string {
  const bare = link.trim();
  if (/^mailto:/i.test(bare)) return bare.slice(7).replace(/\?.*$/s, "").replace(/%40/g, "@").trim();
  if (/^tel:/i.test(bare)) return bare.slice(4).trim();
  return /^https?:\/\/[^\s/]/i.test(bare) ? bare : "";
}

/** Whether words say an address already, as `www.example.org` does. */
export function says(words: string, address: string): boolean {
  const core = (text: string) => text.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/g, "");
  const figures = (text: string) => text.replace(/\D/g, "").slice(-9);
  return words.toLowerCase().includes(core(address)) ||
    /^\+?[\d\s()-]+$/.test(address) && figures(words).endsWith(figures(address));
}

/** Words with the address to which they lead behind them. */
export function withAddress(words: string, link: string): string {
  const address = addressIn(link);
  return !address || says(words, address) ? words : words.trim() ? `${words} (${address})` : address;
}

/** The words of a cell that was written for a web page; any other cell as it is. */
export function withoutMarks(cell: string): string {
  if (!/[<&]/.test(cell)) return cell;
  const linked = cell.replace(
    LINK,
    (_, one: string | undefined, other: string | undefined, words: string) =>
      withAddress(words, (one ?? other ?? "").replace(SIGN, signOf)),
  );
  const words = linked.replace(TAG, (tag) => ENDS_LINE.test(tag) ? "\n" : "").replace(SIGN, signOf);
  return words === cell ? cell : words.replace(/[ \t]*\n[ \t\n]*/g, "\n").trim();
}

function signOf(whole: string, figures?: string, hex?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? whole;
  const code = figures ? Number(figures) : parseInt(hex ?? "", 16);
  return code >= 32 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF)
    ? String.fromCodePoint(code)
    : whole;
}
