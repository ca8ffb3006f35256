/**
 * Telephone numbers in words that a tool shows: one tap calls, or writes a text message. The numbers of the pages
 * themselves become links when the site is built, by src/alongside/render/web/finish/dial.py; tests/dial.json holds the two
 * together.
 */

import { el } from "../../common/dom.ts";

const BETWEEN = "[ \\u00a0().\\u2011-]";
/** A number has three figures at least; fewer are hours, or an extension. */
const GROUPED = `\\+?\\d(?:${BETWEEN}{0,2}\\d){2,}`;
/** What a number never stands in front of. */
const AFTER = "(?![\\w/@]|[.,:-]\\d| BSL)";
/** So many figures, of which the last two stand together, as hours may follow. */
const figures = (all: number) => `(?:${BETWEEN}{0,2}\\d){${all - 2}}${BETWEEN}{0,2}\\d\\d`;
/** What follows a figure that is hours or days, and none of a number: “9am to 5pm”, “7 days”. */
const HOURS = "\\d|[.:]\\d| ?[–/-] ?\\d| ?(?:[ap]\\.?m|to|till?|until|days|hours|hrs)\\b";
/** A shorter number is none where one more figure follows, which would make it whole; few but those in 0800 are so short. */
const SHORTER = `${figures(9)}(?![ \\u00a0]\\d(?!${HOURS}))|(?=${BETWEEN}?800)${
  figures(9)
}(?![ \\u00a0]\\d(?:$|[,;)]))`;
/**
 * Any number of Britain by its form, with what Relay UK needs before it. What parts its area from the rest may be a
 * longer dash, and then the rest is grouped as no hours are. The short one is of Childline. Neither days nor degrees.
 */
const BRITISH = [
  `0800 ?1111(?! ?\\d{3}| ?\\d{1,2}(?!${HOURS}))`,
  `(?:18001${BETWEEN}{0,2})?(?:(?:\\+|00 ?)44(?: ?\\(0\\))?|0(?!\\.|\\d[.-]\\d\\d[.-](?:19|20)\\d\\d(?!\\d)))(?=${BETWEEN}{0,2}[1-3578])(?:${
    figures(10)
  }|${SHORTER})`,
  "02\\d ?[-–—/] ?\\d{4} ?\\d{4}",
  "0(?:1\\d{2,4}|[38]\\d{2}|7\\d{3}) ?[-–—/] ?\\d{3} ?\\d{3,4}",
  "0(?:11\\d|1\\d1|[38]\\d{2}(?! ?[-–—/] ?\\d\\d(?:00|15|30|45) )) ?[-–—/] ?\\d{4} ?\\d{3}",
].join("|");
/** Such a number leaves no doubt: another, a stroke or an extension may follow at once. */
const CERTAIN = `(?:${BRITISH})(?:(?=x\\d|ext|[,/])|${AFTER})`;
/** Figures of a number that leaves no doubt. */
const LONG = 8;

/** What finds these numbers however their figures are grouped, the longest first, and any British one. */
function either(numbers: readonly string[]): string {
  const spaced = numbers.map((number) =>
    [...number.replace(RegExp(BETWEEN, "g"), "")].map((sign) => sign.replace("+", "\\+")).join(
      `${BETWEEN}{0,2}`,
    )
  );
  return [
    ...spaced.sort((one, other) => other.length - one.length).map((number) => number + AFTER),
    CERTAIN,
  ].join("|");
}

/** What a number of an organisation never stands behind: figures before it belong to it, and these are no numbers. */
const NOT_RUNG = /(?:\d|(?:ext\.?|extension|option) ?)$/;
/** What a number in words never stands behind; one that is only to be rung, nor behind the NHS, as it is none. */
const NOT_A_NUMBER = /[\w.,:/+-]$/, NHS = /NHS $/;
/**
 * The same of a long one, which may follow a word and its sign (“Tel:”) or another number; a fax machine is not rung,
 * nor what records are numbered by.
 */
const NOT_A_LONG_ONE =
  /(?:[\w+]|\d[.:–-]|,-|[A-Za-z]\/|\/\/|www\.|\b[Ff](?:ax|AX)(?: ?:)? ?|\b(?:I[Dd]|[Rr]ef|REF)(?:[: -]|: ))$/;

/** A record that is shown, and whose number is not told. */
const PHOTO_ID = /\bphoto id(?=(?:[: -]|: )$)/i;

/** What a pattern finds where `may` agrees: a look behind, which Safari knows only from 16.4. */
function* foundIn(
  words: string,
  pattern: RegExp,
  may: (found: RegExpExecArray) => boolean,
): Generator<RegExpExecArray> {
  const from = new RegExp(pattern, "g");
  for (let found = from.exec(words); found; found = from.exec(words)) {
    if (may(found)) yield found;
    else from.lastIndex = found.index + 1;
  }
}

/** What finds numbers to ring or to write to; `own` are the organisation's, as it writes them. */
function patternFor(own: readonly string[]): RegExp {
  const toText = RegExp(`\\w+ to (${GROUPED})`, "g");
  const texted = own.flatMap((words) => [...words.matchAll(toText)].map(([, number]) => number!));
  const rung = own.flatMap((words) => {
    const left = words.replace(toText, "");
    return [...foundIn(left, RegExp(GROUPED), ({ index }) => !NOT_RUNG.test(left.slice(0, index)))].map((
      [number],
    ) => number);
  });
  return RegExp(
    `(?<text>(?:[Tt]ext|TEXT|[Ss]ms|SMS)(?:: ?| on | )(?:(?<word>\\w+) to )?)(?<written>${
      either([...texted, ...rung])
    })|(?<rung>${either(rung)})`,
  );
}

/** The parts of the words, in order; those that can be rung or written to have an address. */
export function numbersIn(
  words: string,
  own: readonly string[],
): { readonly words: string; readonly href?: string }[] {
  const parts: { words: string; href?: string }[] = [];
  let from = 0;
  const may = ({ index, groups }: RegExpExecArray) => {
    const before = words.slice(0, index).replace(PHOTO_ID, ""),
      number = groups!["written"] ?? groups!["rung"] ?? "";
    const isLong = number.replace(/\D/g, "").length >= LONG;
    return !(isLong ? NOT_A_LONG_ONE : NOT_A_NUMBER).test(before) && !(groups!["rung"] && NHS.test(before));
  };
  for (const { 0: found, index, groups } of foundIn(words, patternFor(own), may)) {
    const { text, word, written, rung } = groups!;
    // The nought in brackets is for those at home, who leave out what stands before it.
    const number = (written ?? rung)!.replace(/[^\d+]/g, "").replace(/^(?:\+|00)440?/, "+44");
    const body = word ? `?&body=${encodeURIComponent(word)}` : "";
    parts.push({ words: words.slice(from, index) }, {
      words: found,
      href: `${text ? "sms" : "tel"}:${number}${body}`,
    });
    from = index + found.length;
  }
  return [...parts, { words: words.slice(from) }].filter((part) => part.words);
}

/** The words, with each number as a link; `own` are the organisation's numbers. */
export function withPhoneLinks(words: string, own: readonly string[]): (string | HTMLElement)[] {
  return numbersIn(words, own).map((part) =>
    part.href ? el("a", { className: "al-dial", href: part.href }, part.words) : part.words
  );
}
