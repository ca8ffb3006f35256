/**
 * Writes `answers/kinds.gen.ts`: what each kind of prompt says of an answer, by the name of its folder in
 * `src/alongside/kinds/`. Tools have no `answer.ts`: theirs are entries, which are said field by field.
 */

const KINDS = new URL("../src/alongside/kinds/", import.meta.url);
const TARGET = new URL("answers/kinds.gen.ts", import.meta.url);

const answers = new Map<string, string>();
for (const { name } of [...Deno.readDirSync(KINDS)].sort((one, other) => one.name < other.name ? -1 : 1)) {
  const source = await Deno.readTextFile(new URL(`${name}/answer.ts`, KINDS)).catch(() => ""); // Quiet: a tool
  if (source) answers.set(name, source);
}

/** A map of one of the functions, with those kinds that have it or must have it. */
function made(part: string, isNeeded: boolean): { imports: string; entries: string } {
  const names = [...answers].filter(([, source]) =>
    isNeeded || new RegExp(`export (function|const) ${part}\\b`).test(source)
  )
    .map(([name]) => name);
  return {
    // By names of their own: from a namespace, a bundle would take both where it needs one.
    imports: names.map((name) =>
      `import { ${part} as ${part}_${name} } from "../../src/alongside/kinds/${name}/answer.ts";\n`
    ).join(""),
    entries: names.map((name) => `  ${name}: ${part}_${name},\n`).join(""),
  };
}

const show = made("show", true), text = made("text", false), said = made("said", false);
const written = `// Written by list-kinds.ts.

${show.imports}${text.imports}${said.imports}import type { Show, Text } from "./kind.ts";

/** How My workbook shows an answer, by the kind of its prompt. */
export const VIEWS: { readonly [kind: string]: Show } = {
${show.entries}};

/** An answer in words, by the kind of its prompt. */
export const TEXTS: { readonly [kind: string]: Text } = {
${text.entries}};

/** An answer in words that leave nothing out, by the kind of its prompt. */
export const SAID: { readonly [kind: string]: Text } = {
${said.entries}};
`;
const before = await Deno.readTextFile(TARGET).catch(() => ""); // Quiet: at first there is none
if (before !== written) await Deno.writeTextFile(TARGET, written);
