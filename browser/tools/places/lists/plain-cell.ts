/** What a cell says where a program has left marks of its own in it: those of a web page, or those of a sum gone wrong. */

/** What a sum that has gone wrong leaves behind. */
const GONE_WRONG =
  /^(?:#(?:n\/a|ref!|value!|name\?|div\/0!|num!|null!|spill!|calc!|getting_data)|err:\d{3})$/i;

/** What is left of a number in a column that was too narrow for it. */
const TOO_NARROW = /^#{3,}$/;

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

/** Whether a cell's number was not shown for want of room. */
export function isTooNarrow(cell: string): boolean {
  return TOO_NARROW.test(cell);
}

/** The words of a cell that was written for a web page; any other cell as it is. */
export function withoutMarks(cell: string): string {
  if (!/[<&]/.test(cell)) return cell;
  const words = cell.replace(TAG, (tag) => ENDS_LINE.test(tag) ? "\n" : "").replace(SIGN, signOf);
  return words === cell ? cell : words.replace(/[ \t]*\n[ \t\n]*/g, "\n").trim();
}

function signOf(whole: string, figures?: string, hex?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? whole;
  const code = figures ? Number(figures) : parseInt(hex ?? "", 16);
  return code >= 32 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF)
    ? String.fromCodePoint(code)
    : whole;
}
