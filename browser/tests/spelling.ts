/** Says which of the words on its input, one a line, are not spelt as in Britain. For the test of the manual's words. */

import british from "dictionary-en-gb";
import speller from "nspell";

const checker = speller({ aff: british.aff as never, dic: british.dic as never });
const words = (await new Response(Deno.stdin.readable).text()).split("\n").filter(Boolean);
console.log(words.filter((word) => !checker.correct(word)).join("\n"));
