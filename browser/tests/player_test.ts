/** Listen with voices as browsers have them: near, far, slow, quick, and cut off in the middle. */

import { deepEqual as equal } from "node:assert/strict";
import type { Sentence } from "../site/reading/page-text.ts";
import { Player } from "../site/reading/player.ts";
import { LONGEST } from "../site/reading/sentences.ts";
import { type Manner, withVoice } from "./voice.ts";

const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million.";
const SENTENCE = NUMBERS.slice(0, NUMBERS.indexOf(" thousand"));
const WITH_COMMAS = `${SENTENCE.replaceAll(" ", ", ")}.`;

/** Plays sentences to the end, and returns what was heard and asked for. */
async function played(texts: readonly string[], rate: number, manner: Manner) {
  let ended = "";
  let result = { heard: [] as { text: string; seconds: number }[], asked: [] as string[] };
  await withVoice(manner, async ({ heard, asked, voice, run }) => {
    const sentences = texts.map((text) => ({ text })) as unknown as Sentence[];
    const player = new Player(sentences, 0, {
      moved: () => {},
      changed: (state) => ended = state,
    }, { voice, rate });
    await run(player.play());
    result = { heard, asked };
  });
  return { ...result, ended };
}

/** Whether every word was heard whole and in order; words before a cut may be heard again. */
function isWhole(
  heard: readonly { text: string }[],
  texts: readonly string[],
  asked: readonly string[],
): void {
  const wanted = texts.join(" ").split(/\s+/);
  let next = 0;
  heard.forEach(({ text }, index) => {
    const words = text.split(/\s+/);
    // A word that was cut off has not been heard.
    if (text !== asked[index]) words.pop();
    for (const word of words.filter(Boolean)) {
      if (word === wanted[next]) next++;
      else if (!wanted.slice(0, next).includes(word)) {
        throw new Error(`${word} was heard before ${wanted[next]}`);
      }
    }
  });
  equal(wanted.slice(next).join(" "), "", "these words were not heard");
}

const VOICES: Record<string, Manner> = {
  "is cut off after fifteen seconds": { letters: 12, cut: 15, told: "speaks" },
  "is slow, and cut off": { letters: 6, cut: 15, told: "speaks" },
  "is slow, cut off, and said to have ended": { letters: 7, cut: 15, told: "ended" },
  "is cut off early, which only its silence tells": { letters: 12, cut: 5, told: "silent" },
  "is cut off very early": { letters: 12, cut: 3, told: "silent" },
  "is slow and cut off early": { letters: 8, cut: 4, told: "silent" },
  "tells of its words, and is cut off": { letters: 12, cut: 6, told: "speaks", words: true },
  "tells of its words, is cut off, and said to have ended": {
    letters: 12,
    cut: 6,
    told: "ended",
    words: true,
  },
  "tells of its words, and falls silent": { letters: 12, cut: 6, told: "silent", words: true },
  "is on the device, tells of its words, and is cut off": {
    letters: 12,
    cut: 7,
    told: "silent",
    words: true,
    isHere: true,
  },
};

for (const [name, manner] of Object.entries(VOICES)) {
  for (const rate of [0.7, 1, 1.5]) {
    Deno.test(`every word is heard at ${rate}× from a voice that ${name}`, async () => {
      for (const text of [SENTENCE, WITH_COMMAS]) {
        const { heard, asked, ended } = await played([text, "The end."], rate, manner);
        isWhole(heard, [text, "The end."], asked);
        equal(ended, "finished");
      }
    });
  }
}

for (const rate of [0.7, 1, 1.5]) {
  Deno.test(`at ${rate}× no part for a voice elsewhere takes longer than ten seconds`, async () => {
    const { heard } = await played([SENTENCE, WITH_COMMAS], rate, { letters: 12 });
    for (const { text, seconds } of heard) if (seconds > 10.1) throw new Error(`${seconds} s: ${text}`);
  });
}

const TO_RING =
  "Ring 116123, or text 85258, or ring 08088089494, or 08001111222, or 03001233393, or 08452679000 now.";

for (const rate of [0.7, 1, 1.5]) {
  for (const told of ["speaks", "ended", "silent"] as const) {
    Deno.test(`no figure of a number is lost at ${rate}×, though figures take long: ${told}`, async () => {
      const manner = { letters: 12, figure: 5, cut: 15, told };
      const { heard, asked, ended } = await played([TO_RING, "The end."], rate, manner);
      isWhole(heard, [TO_RING, "The end."], asked);
      equal(ended, "finished");
      for (const { text, seconds } of heard) if (seconds > 10.1) throw new Error(`${seconds} s: ${text}`);
    });
  }
}

Deno.test("parts end at a comma where there is one, and never within a word", async () => {
  const { asked } = await played([WITH_COMMAS], 0.7, { letters: 12 });
  equal(asked.length > 2, true);
  equal(asked.join(" "), WITH_COMMAS);
  for (const part of asked.slice(0, -1)) equal(part.endsWith(","), true, part);
  const plain = await played([SENTENCE], 0.7, { letters: 12 });
  equal(plain.asked.join(" "), SENTENCE);
});

Deno.test("a slow voice gets shorter parts once it is known", async () => {
  const texts = [SENTENCE, SENTENCE];
  const { asked } = await played(texts, 1, { letters: 8 });
  const longest = Math.max(...asked.slice(-2).map(({ length }) => length));
  equal(longest <= 80, true, `${longest}`);
});

Deno.test("a voice on the device says a sentence in one breath, slow as it may be", async () => {
  const text = SENTENCE.slice(0, LONGEST).replace(/ \S*$/, "");
  const { asked } = await played([text], 0.7, { letters: 8, isHere: true });
  equal(asked, [text]);
});

Deno.test("a browser that never tells of an end is soon known, and then nothing is said twice", async () => {
  const { asked, ended } = await played(["Hello there.", WITH_COMMAS], 1, { letters: 15, endless: true });
  equal(asked.join(" "), `Hello there. ${WITH_COMMAS}`);
  equal(ended, "finished");
});

Deno.test("a voice that cannot say a word fails, and does not try for ever", async () => {
  const { ended } = await played([SENTENCE], 1, { letters: 12, cut: 0.01, told: "silent" });
  equal(ended, "failed");
});

Deno.test("a voice on the device that hangs is told to be silent before the next sentence", async () => {
  const hangs = { letters: 12, cut: 2, told: "speaks", isHere: true } as const;
  const { asked, ended } = await played([SENTENCE, "The end."], 1, hangs);
  equal(asked, [SENTENCE, "The end."]);
  equal(ended, "finished");
});
