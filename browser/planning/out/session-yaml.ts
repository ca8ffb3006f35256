/** Somebody's own words as YAML and Markdown in which they mean nothing but themselves. */

import { linesOf } from "../../common/line-breaks.ts";

/**
 * Words on one line, without what the check of the manual refuses: beginnings of tags, blocks, pictures, addresses and
 * escapes, and marks of other dialects (`src/alongside/content/check/safety.py`, `content/markdown/foreign_marks.py`).
 * Few people write them, and whoever reads still understands.
 */
export function plain(words: string): string {
  return words.replace(/\s+/g, " ").trim()
    .replaceAll("\\", "/").replace(/[／＼⁄∕⧸╱]/g, "/").replace(
      /(:?)\/{2,}/g,
      (_, colon) => colon ? "://" : "/",
    ).replaceAll("{", "(").replaceAll("}", ")").replaceAll(
      "`",
      "’",
    )
    .replaceAll("[", "(").replaceAll("]", ")")
    .replace(/([~=$])\1+/g, "$1").replace(/:(?=[a-z_]+:)/g, ": ").replace(/\*{2,}/g, "*")
    .replace(/<(?=\S)/g, "< ").replace(/!(?=[<!(])/g, "! ").replace(/!(?=\w)/g, "! ");
}

/** Words on one line that have no mark of Markdown. */
export function unmarked(words: string): string {
  return plain(words).replace(/[*_]/g, "");
}

/** Words as a value of YAML. */
export function quoted(words: string): string {
  return `"${plain(words).replaceAll('"', '\\"')}"`;
}

/** A text as a value of YAML in lines of its own, so many spaces in. */
export function block(markdown: string, indent: number): string {
  const inner = " ".repeat(indent);
  return `|\n${markdown.split("\n").map((line) => line.trim() ? inner + line : "").join("\n")}`;
}

const BULLET = /^[-*•–+]\s+/, NUMBER = /^\d{1,3}[.)]\s+/;

/** A note as Markdown: what looks like a list is one, and nothing else of it is a mark. */
export function asMarkdown(note: string): string {
  let before = "", made = "";
  for (const line of linesOf(note).map((each) => each.trim()).filter(Boolean)) {
    const kind = BULLET.test(line) ? "- " : NUMBER.test(line) ? "1. " : "";
    const words = unmarked(line.replace(kind ? /^\S+\s+/ : /^[#>|/=+~:*-]+\s*/, ""));
    if (!words) continue;
    made += `${made && (kind && kind === before ? "\n" : "\n\n")}${kind}${words}`;
    before = kind;
  }
  return made;
}
