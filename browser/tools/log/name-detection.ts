/**
 * Signs that a text may tell who a person is. By patterns alone, on this device, and never more than a hint: it does
 * not see every name, and it takes some other words for names.
 */

/** What was found: the words, and what they look like. */
export interface Sign {
  readonly words: string;
  readonly looks: "initials" | "name" | "postcode" | "number" | "email" | "birth";
}

/** Words that stand with a capital letter within a sentence and name nobody. */
const NOBODY = new Set(
  ("January February March April May June July August September October November December Monday Tuesday " +
    "Wednesday Thursday Friday Saturday Sunday Christmas Easter Eid Ramadan Diwali Hanukkah England Scotland Wales " +
    "Ireland Britain London English Scottish Welsh Irish British Polish Punjabi Urdu Bengali Arabic Samaritans Shout " +
    "Mind Citizens Advice Age Facebook WhatsApp Zoom Teams Google I NHS GP CPD ADHD Mental Health Act Care Team " +
    "Good Life Connecting People Council City Town Hall Church Library Park Community Centre Café Street")
    .split(" "),
);

/** What each looks like. The first group is what must stand before it and is no part of it: not every browser can look behind. */
const PATTERNS: readonly [Sign["looks"], RegExp][] = [
  ["email", /()([\w.+-]+@[\w-]+\.[\w.]+)/g],
  ["postcode", /()(\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b)/g],
  // NHS numbers have ten figures, telephone numbers ten or eleven, mostly in groups.
  ["number", /(^|[^\d.])(\+?\d[\d -]{8,14}\d)(?![\d.]*\d)/g],
  ["birth", /()(\b(?:born(?: on| in)?|date of birth|dob)[: ]+\d[\d./ ]+\d\b)/gi],
  ["name", /()(\b(?:Mrs?|Miss|Ms|Mx|Dr|Auntie|Uncle)\.? \p{Lu}[\p{L}’'-]+)/gu],
  ["initials", /(^|[^\p{L}.])((?:\p{Lu}\.){1,3}(?:\p{Lu}(?!\p{L}))?)(?!\p{L})/gu],
  // A word with a capital letter that does not begin a sentence, with those of the kind that follow it.
  ["name", /([\p{Ll}\d,;’')”] )(\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)*)/gu],
];

/** Whether words with capital letters name somebody, as far as can be told. */
function mayName(words: string): boolean {
  return !words.split(" ").every((word) => NOBODY.has(word.replace(/[’']s$/, "")));
}

/** Every sign in a text, in the order in which they stand there; each once. */
export function signsIn(text: string): Sign[] {
  const found: { at: number; sign: Sign }[] = [];
  const seen = new Set<string>();
  const add = (looks: Sign["looks"], at: number, words: string) => {
    if (seen.has(words)) return;
    if (found.some(({ at: other, sign }) => at >= other && at < other + sign.words.length)) return;
    seen.add(words);
    found.push({ at, sign: { words, looks } });
  };
  for (const [looks, pattern] of PATTERNS) {
    for (const { 1: before = "", 2: words = "", index } of text.matchAll(pattern)) {
      const figures = words.replace(/\D/g, "").length;
      const right = looks === "number" ? figures >= 10 && figures <= 12 : looks !== "name" || mayName(words);
      if (right) add(looks, index + before.length, words.trim());
    }
  }
  return found.sort((one, other) => one.at - other.at).map(({ sign }) => sign);
}
