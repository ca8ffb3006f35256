/** Two maps in one picture: where each connection was, and where it is. */

import { layoutMap, middleOf } from "./layout.ts";
import { arrowhead, line, markOf, round } from "./marks.ts";
import { type Compared, kindsKey, mark, type Options, type Picture, plus, REACH, whole } from "./picture.ts";
import * as say from "./words.ts";

/** Two maps in one picture: arrows lead from then to now. */
export function comparedPicture(ties: readonly Compared[], kinds: Options, width: number): Picture {
  const layout = layoutMap(ties, width);
  const moves = layout.placed.map(({ tie: { from }, angle, x, y }) => {
    if (!from) return "";
    const radius = middleOf(from, layout.edges), now = Math.hypot(x, y);
    const [oldX, oldY] = [radius * Math.cos(angle), radius * Math.sin(angle)];
    const tip = now + (radius > now ? REACH : -REACH);
    const [tipX, tipY] = [tip * Math.cos(angle), tip * Math.sin(angle)];
    return `<circle class="al-map__then" cx="${round(oldX)}" cy="${
      round(oldY)
    }" r="5" fill="#ffffff" stroke="#0b5a63" stroke-width="1.5"/>` +
      line([oldX, oldY, tipX, tipY], 2, "move") +
      arrowhead(tipX, tipY, radius > now ? angle + Math.PI : angle);
  });
  const marks = layout.placed.map((each) => mark(each, layout.named, each.tie));
  const key: [string, string][] = [
    ...kindsKey(ties, kinds),
    [line([2, 0, 24, 0], 2, "move") + arrowhead(31, 0, 0), say.moveKey],
    [plus(16, 0), say.newKey],
    [markOf("friend", 16, 0, "", true), say.goneKey],
  ];
  return whole(layout, moves.join("") + marks.join(""), key, say.comparedAlt);
}
