/** Answers as My workbook shows them. They are only ever put in as text. */

import { el, lines } from "../common/dom.ts";
import { type Answer, isEmpty, type Parts } from "./answer.ts";
import { plainText } from "./plain-text.ts";
import type { Definition } from "./definitions.ts";
import { entryWords } from "./entry-text.ts";
import { listOf } from "./kind.ts";
import { VIEWS } from "./kinds.gen.ts";

/** An answer in the form that suits its kind; as plain lines where nothing is known of its question. */
export function showAnswer(answer: Answer, definition: Definition): Node {
  if (typeof answer !== "string") {
    if (isEmpty(answer)) return lines("");
    if (definition.fields.size) return showEntry(answer, definition);
  }
  return VIEWS[definition.kind]?.(answer, definition) ?? lines(plainText(answer));
}

/** An entry of a tool: what it says in each field. */
function showEntry(answer: Parts, definition: Definition): Node {
  const items = entryWords(answer, definition).map(([question, words]) => {
    const fragment = document.createDocumentFragment();
    fragment.append(el("strong", {}, question), ": ", lines(words));
    return fragment;
  });
  return listOf(items, "ul");
}
