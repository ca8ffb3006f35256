/** Bundles `main.ts` and all it imports into the one script that the pages load. */

import * as esbuild from "esbuild";

const folder = new URL(".", import.meta.url);
const target = new URL("../src/alongside/theme/assets/alongside.js", folder).pathname;

await esbuild.build({
  entryPoints: [new URL("main.ts", folder).pathname],
  outfile: target,
  bundle: true,
  minify: true,
  // A classic script: module scripts do not load from a file on disk.
  format: "iife",
  // The first browsers with <dialog>, which the workbook needs. Older ones show the pages without the script.
  target: ["chrome97", "firefox98", "safari15.4"],
  charset: "utf8",
  legalComments: "none",
});
await esbuild.stop();

const script = await Deno.readFile(target);
const packed = new Blob([script]).stream().pipeThrough(new CompressionStream("gzip"));
const bytes = (await new Response(packed).arrayBuffer()).byteLength;
console.log(`alongside.js: ${script.length} bytes, ${bytes} gzipped`);
