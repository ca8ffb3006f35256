/** Bundles each file of `entries/`, with all it imports, into a script of its own for the pages to load. */

import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

// Paths and no addresses: in an address, a space or an accent of the folder's name is written otherwise.
const entryFolder = fileURLToPath(new URL("entries/", import.meta.url));
const target = fileURLToPath(new URL("../src/alongside/theme/assets/", import.meta.url));
const entries = [...Deno.readDirSync(entryFolder)]
  .map(({ name }) => name).filter((name) => name.endsWith(".ts")).sort();

const { outputFiles } = await esbuild.build({
  entryPoints: entries.map((name) => join(entryFolder, name)),
  outdir: target,
  bundle: true,
  // esbuild does not look by itself where Deno keeps packages.
  alias: {
    // What lies in src/alongside/kinds/ names our modules by this.
    alongside: fileURLToPath(new URL(".", import.meta.url)).replace(/[/\\]$/, ""),
    "@noble/ciphers/aes": fileURLToPath(import.meta.resolve("@noble/ciphers/aes")),
    fflate: fileURLToPath(import.meta.resolve("fflate")),
    numfmt: fileURLToPath(import.meta.resolve("numfmt")),
    papaparse: fileURLToPath(import.meta.resolve("papaparse")),
    saxen: fileURLToPath(import.meta.resolve("saxen")),
  },
  minify: true,
  // Papa Parse can fetch a table from an address; ours is read from a file, and nothing here may ask anybody.
  define: { XMLHttpRequest: "undefined" },
  // Classic scripts: module scripts do not load from a file on disk.
  format: "iife",
  // The first browsers with <dialog>, which the workbook needs. Older ones show the pages without the script.
  target: ["chrome97", "firefox98", "safari15.4"],
  charset: "utf8",
  // Ours have none; those of a library name its licence and go along with it.
  legalComments: "inline",
  write: false,
});
await esbuild.stop();

await Deno.mkdir(target, { recursive: true });
const made = new Set(outputFiles.map(({ path }) => basename(path)));
for (const { name } of Deno.readDirSync(target)) {
  if (name.endsWith(".js") && !made.has(name)) await Deno.remove(join(target, name));
}
for (const { path, contents } of outputFiles) {
  await Deno.writeFile(path, contents);
  const packed = new Blob([contents.slice()]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = (await new Response(packed).arrayBuffer()).byteLength;
  console.log(`${basename(path)}: ${contents.length} bytes, ${bytes} gzipped`);
}
