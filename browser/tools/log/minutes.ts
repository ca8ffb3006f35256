/** Minutes as people write them: read where it is plain how many are meant, and never guessed. */

import { foldText } from "../../common/fold-text.ts";

const ONES =
  ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
    "seventeen eighteen nineteen").split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const NUMBERS = new Map([
  ...ONES.map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);
/** `forty-five` and `forty five`; `twenty-thirty` is none. */
const BOTH = new RegExp(`\\b(${TENS.join("|")})[ -](${ONES.slice(0, 9).join("|")})\\b`, "g");
const EITHER = new RegExp(`\\b(?:${[...NUMBERS.keys()].join("|")})\\b`, "g");

const ABOUT =
  /^(?:(?:about|around|roughly|approx(?:imately)?|circa|ca?)\.? |~ ?)| (?:or so|approx(?:imately)?)$/g;
const NONE = /^(?:[^\p{L}\p{N}]*|none|nil|no|n\/a)$/u;

const CLOCK = /^(\d{1,2}):([0-5]\d)$/;
/** In `1.30 hours` the 30 may be minutes, so that it is not plain; nobody means 25 or 50 of them by `1.25` and `1.50`. */
const HOURS =
  /^(\d{0,3}(?:\.(?:\d|00|25|50|[6-9]\d|\d{3,}))?) ?h(?:(?:ou)?rs?)?\.?(?:,? ?(?:and )?(\d{1,3}) ?(?:m(?:in(?:ute)?s?)?)?)?$/;
const MINUTES = /^(?:(\d{1,4})(?:\.0+)?|(\d{1,4}(?:\.\d+)?) ?m(?:in(?:ute)?s?)?)$/;

/**
 * Whole minutes as somebody may write them: `20`, `20 min`, `1 h 30`, `1½ hours`, `half an hour`; 0 where none are told.
 * Null where something stands there, and it is not plain how many are meant: `45-60`, `1.30`, `all day`.
 */
export function readMinutes(text: string): number | null {
  const said = inFigures(text);
  if (NONE.test(said)) return 0;
  const clock = CLOCK.exec(said);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const hours = HOURS.exec(said);
  if (hours?.[1]) return Math.round(Number(hours[1]) * 60) + Number(hours[2] ?? 0);
  const minutes = MINUTES.exec(said);
  return minutes ? Math.round(Number(minutes[1] ?? minutes[2])) : null;
}

/** What was written with its numbers in figures: `about an hour and a half` is `1.5 hour`. */
function inFigures(text: string): string {
  // Folded, a sign such as ½ becomes figures, which are none of the number before it.
  return foldText(text.replace(/[¼½¾]/g, " $&")).replace(/\s+/g, " ").trim()
    .replace(ABOUT, "").replace(/[.,;]$/, "")
    .replace(/^([1-9]\d{0,2}),(\d{3})(?!\d)/, "$1$2").replace(/(\d),(?=\d)/g, "$1.")
    .replace(BOTH, (_, tens, ones) => String(NUMBERS.get(tens)! + NUMBERS.get(ones)!))
    .replace(EITHER, (word) => String(NUMBERS.get(word)))
    .replace(
      /^(?:(\d+) )?([1-3])\/([24])(?=[ a-z])/,
      (_, whole, part, of) => String(Number(whole ?? 0) + part / of),
    )
    .replace(/^half (?:an? )?(?=hour)/, "0.5 ").replace(/^(?:a )?quarter of an (?=hour)/, "0.25 ")
    .replace(/^3 quarters of an (?=hour)/, "0.75 ").replace(/^an? (?=hour|minute)/, "1 ")
    .replace(/^(\d+) (?:(hours?) and a half|and a half (hours?))$/, "$1.5 hours")
    .replace(/^(\d+) (?:hours?) and a quarter$/, "$1.25 hours");
}
