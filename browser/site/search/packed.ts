/** Reading what src/alongside/render/web/search/index.py packs: words, the pages of each, and words by their numbers. */

const DIGITS = Array.from({ length: 93 }, (_, index) => String.fromCharCode(33 + index))
  .filter((char) => !"\"\\'<>&!".includes(char)).join("");
const VALUE = new Map([...DIGITS].map((char, value) => [char, value]));

/** Words in their order, each of which says first how many letters it shares with the one before. */
export function wordsIn(packed: string): string[] {
  let last = "";
  return Array.from(
    packed.matchAll(/([A-Z])([^A-Z]*)/g),
    ([, shared, rest]) => last = last.slice(0, shared!.charCodeAt(0) - 65) + rest,
  );
}

/** In how much of all pages a common word stands, from 0 to 1, as its row says; 0 for a word whose row names all of them. */
export function shareIn(row: string): number {
  return row[0] === "!" ? VALUE.get(row[1]!)! / (DIGITS.length - 1) : 0;
}

/** The pages that a row names, from 0, with one of so many levels for each: gaps between pages, in one digit with the level. */
export function* pagesIn(row: string, levels: number): Generator<[page: number, level: number]> {
  let page = -1, gap = 0;
  for (const char of row[0] === "!" ? row.slice(2) : row) {
    if (char === "~") {
      gap += DIGITS.length;
      continue;
    }
    const value = gap + (VALUE.get(char) ?? 0);
    page += Math.floor(value / levels) + 1;
    yield [page, value % levels];
    gap = 0;
  }
}

/** The words of a question or a phrase, which is written as their numbers in two digits each. */
export function wordsOf(numbers: string, listed: readonly string[]): string[] {
  return Array.from(numbers.matchAll(/(~*)(.)(.)/g), ([, over, high, low]) => {
    const number = (over!.length * DIGITS.length + VALUE.get(high!)!) * DIGITS.length + VALUE.get(low!)!;
    return listed[number]!;
  });
}
