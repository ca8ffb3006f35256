/** A tool's entries, field by field: what was said in each field in which somebody said something. */

import { isEmpty, type Parts } from "../answers/answer.ts";
import type { Definition } from "../answers/definitions.ts";
import { answerOf } from "../answers/parts.ts";
import type { Asked, Said } from "./group.ts";

/** A field, with what was said in it. */
export interface AskedField {
  readonly id: string;
  readonly field: Definition;
  readonly said: readonly Said[];
}

/** The fields of a question that is a tool's, in their order. */
export function fieldsOf({ definition, said }: Asked): AskedField[] {
  return [...definition.fields].flatMap(([id, field]) => {
    const own = said.flatMap((each): Said[] => {
      const value = answerOf(each.value as Parts, id);
      return isEmpty(value) ? [] : [{ ...each, value }];
    });
    return own.length ? [{ id, field, said: own }] : [];
  });
}
