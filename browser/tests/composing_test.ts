/** A key of an input method is known by whatever sign the browser gives. */

import { equal } from "node:assert/strict";
import { isOfInputMethod } from "../common/composing.ts";

const key = (isComposing: boolean, keyCode: number) => ({ isComposing, keyCode }) as KeyboardEvent;

Deno.test("a key while composing is the input method's", () => equal(isOfInputMethod(key(true, 13)), true));
Deno.test("so is WebKit's last Enter, which comes when the composition is over", () =>
  equal(isOfInputMethod(key(false, 229)), true));
Deno.test("an Enter of one's own is not", () => equal(isOfInputMethod(key(false, 13)), false));
