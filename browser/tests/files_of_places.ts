/** Files with lists of places, read as the page reads them, for the tests. */

import { runAtOnce } from "../common/time-slices.ts";
import { decoded, isOld } from "../common/decode.ts";
import { roleFinder } from "../tools/places/lists/headings.ts";
import { readingList, readingOf, type ReadList } from "../tools/places/lists/read-list.ts";
import { gridOf } from "../tools/places/lists/split-text.ts";
import { DEFINITION } from "./places.ts";

/** The list in these bytes, read as its own headings say. */
export function readBytes(bytes: Uint8Array): ReadList {
  const find = roleFinder(DEFINITION);
  const { text, letters, broken } = decoded(bytes, true);
  const grid = runAtOnce(gridOf(text, find));
  return runAtOnce(
    readingList(grid, readingOf(grid, find), DEFINITION, {
      broken: broken > 0,
      lost: isOld(letters),
    }),
  );
}
