/**
 * Bundles each file of `entries/`, and each `page.ts` of a kind of prompt, with all it imports, into a script of its own
 * for the pages to load.
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleAll, type Hosts } from "./bundle.ts";

const entries = fileURLToPath(new URL("entries/", import.meta.url));
const target = fileURLToPath(new URL("../src/alongside/theme/assets/", import.meta.url));
const kinds = fileURLToPath(new URL("../src/alongside/kinds/", import.meta.url));
/** What kinds of prompt add to their controls on the page. */
const kindScripts = [...Deno.readDirSync(kinds)].map(({ name }) => name)
  .filter((kind) => existsSync(join(kinds, kind, "page.ts"))).map((kind) => `kind-${kind}`);
const names = [...Deno.readDirSync(entries)].map(({ name }) => name)
  .filter((name) => name.endsWith(".ts")).map((name) => name.slice(0, -3)).concat(kindScripts).sort();

/** What a page with something to fill in names. */
const WRITING = names.filter((name) =>
  ["answers", "before-after", "hand-in", "planner", "workbook"].includes(name) || name.startsWith("tool-")
);

/** Who loads a script that no page names. */
const HOSTS: Hosts = {
  backup: WRITING,
  "backup-dialogs": ["workbook"],
  "codes-read": ["wall"],
  "codes-show": ["hand-in"],
  "connections-compare": ["tool-connections"],
  device: WRITING,
  encryption: WRITING,
  figures: ["tool-connections", "tool-goals", "tool-wellbeing"],
  finish: WRITING,
  follow: ["answers", "workbook"],
  excel: ["places-lists"],
  export: WRITING,
  listen: ["preferences"],
  made: ["workbook"],
  "plan-out": ["planner"],
  "places-lists": ["tool-places"],
  "wall-out": ["wall"],
  writing: WRITING,
  ...Object.fromEntries(
    kindScripts.map((
      name,
    ) => [name, WRITING.filter((host) => host === "answers" || host.startsWith("tool-"))]),
  ),
};

const bundles = await bundleAll(names, HOSTS);
await Deno.mkdir(target, { recursive: true });
for (const { name } of Deno.readDirSync(target)) {
  if (name.endsWith(".js") && !names.includes(name.slice(0, -3))) await Deno.remove(join(target, name));
}
for (const { name, code } of bundles) {
  const bytes = new TextEncoder().encode(code);
  await Deno.writeFile(join(target, `${name}.js`), bytes);
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  const size = (await new Response(packed).arrayBuffer()).byteLength;
  console.log(`${name}.js: ${bytes.length} bytes, ${size} gzipped`);
}
