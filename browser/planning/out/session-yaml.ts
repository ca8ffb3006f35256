/** Somebody's own words as YAML and Markdown in which they mean nothing but themselves. */

import { linesOf } from "../../common/line-breaks.ts";

const OLD_WINDOWS = /[\u0080-\u0084\u0086-\u009f]/g,
  WINDOWS = /* @__PURE__ */ new TextDecoder("windows-1252");
// deno-lint-ignore no-control-regex -- they are what is looked for
const REFUSED = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ufffe\uffff]/gu;

/**
 * Words on one line, without what the check of the manual refuses: beginnings of tags, blocks, pictures, addresses and
 * escapes, and marks of other dialects (`src/alongside/content/check/safety.py`, `content/markdown/foreign_marks.py`).
 * Few people write them, and whoever reads still understands.
 */
export function plain(words: string): string {
  return printable(words).replace(/[\s\u0085]+/g, " ").trim()
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

/**
 * Words without signs that YAML refuses. Those of old Windows that came as they are, such as U+0092, are what it means by
 * them, as in every browser.
 */
function printable(words: string): string {
  return words.replace(OLD_WINDOWS, (sign) => WINDOWS.decode(Uint8Array.of(sign.charCodeAt(0)))).replace(
    REFUSED,
    "",
  );
}

/**
 * Words on one line that have no mark of Markdown. An address keeps its name and loses what makes it one: the check asks
 * that addresses be links, and that links be listed, which only somebody who keeps the manual can do.
 */
export function unmarked(words: string): string {
  return plain(words).replace(/[*_]/g, "").replace(/https?:\/\/(?:www\.)?|\bwww\.(?=\w)/gi, "");
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
