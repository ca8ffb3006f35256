/**
 * Asks the search of a built site, without a browser: one question a line on standard input, one answer a line out.
 *
 *     deno task ask ../site [--facilitator] < questions.txt
 *
 * An answer is JSON: the question, the pages found (best first), those offered as a trainer's, and what was taken for a typing error.
 */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildData } from "../../common/build-data.ts";
import type { IndexData } from "./index-format.ts";
import { Engine } from "./engine.ts";
import { trainersHits } from "./rank.ts";

const site = Deno.args.find((argument) => !argument.startsWith("--")) ?? "../site";
const script = (name: string) => pathToFileURL(join(Deno.realPathSync(site), "assets/alongside", name)).href;
await import(script("search-data.js"));
if (Deno.args.includes("--facilitator")) await import(script("search-data-facilitator.js"));

const shelves = ["pages", "facilitator"].map((name) => buildData<IndexData>("search", name))
  .filter((shelf) => shelf !== undefined);
let engine = new Engine(shelves);
let opened = Infinity;
// The least of several: the first time, the engine is still being compiled.
for (let run = 0; run < 5; run++) {
  const began = performance.now();
  engine = new Engine(shelves);
  opened = Math.min(opened, performance.now() - began);
}
const questions = (await new Response(Deno.stdin.readable).text()).split("\n").filter((line) => line.trim());
for (const question of questions) {
  const before = performance.now();
  const { hits, question: { corrected, unknown } } = engine.search(question);
  const took = performance.now() - before;
  const pages = hits.slice(0, 10).map(({ page, score }) => ({
    url: engine.library.pages[page]!.url,
    score: Number(score.toFixed(3)),
  }));
  const theirs = trainersHits(hits, engine.library).map(({ page }) => engine.library.pages[page]!.url);
  console.log(JSON.stringify({ question, pages, theirs, corrected, unknown, took, opened }));
}
