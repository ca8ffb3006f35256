/** A map as a picture: an SVG that stands alone, with the colours of paper. On screen the theme's colours take over. */

import { type Layout, layoutMap, MIDDLE, NAMED, type Placed } from "./layout.ts";
import { arrowhead, cut, escape, line, lineWidth, markOf, round, words } from "./marks.ts";
import { bridgeOf, KINDS, type Ring, type Tie } from "./read-map.ts";
import * as say from "./words.ts";

/** A connection in a picture that compares two maps. */
export interface Compared extends Tie {
  /** The ring in which it stood, where that was another one. */
  readonly from?: Ring;
  readonly isNew?: boolean;
  readonly isGone?: boolean;
}

/** A picture with its size in CSS pixels. `layout` has its middle at `half`, `half`. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly layout: Layout;
}

/** How high a line of the key is, and how wide one of its columns is at least. */
const ROW = 26, COLUMN = 262;

/** How far the tip of an arrow stays away from the middle of a mark. */
export const REACH = 15;

/** With more connections than this, the lines to them are thinner. */
const CROWD = 40;

/** What the words of the options are. */
export type Options = ReadonlyMap<string, string>;

/** A map as it is. `kinds` are the words for the kinds in its key. */
export function mapPicture(ties: readonly Tie[], kinds: Options, width: number): Picture {
  const layout = layoutMap(ties, width);
  const { placed } = layout, thin = placed.length > CROWD ? 0.5 : 1;
  const at = new Map(placed.map((each) => [each.tie.id, each]));
  const bridges = placed.flatMap((each) => {
    const other = at.get(bridgeOf(each.tie, ties)?.id ?? "");
    return other ? [line([each.x, each.y, other.x, other.y], 1.4, "bridge")] : [];
  });
  const body = [
    ...bridges,
    ...placed.map((each) => spoke(each, thin)),
    ...placed.map((each) => mark(each, layout.named)),
  ];
  const key = [
    ...kindsKey(ties, kinds),
    ...say.linesKey.map(([kind, said]): [string, string] => [lineKey(kind, thin), said]),
    ...bridges.length ? [[line([2, 0, 30, 0], 1.4, "bridge"), say.bridgeKey] as [string, string]] : [],
  ];
  return whole(layout, body.join(""), key, say.alt(ties.length));
}

/** The line from the middle to a mark, with an arrow for each way in which something goes. */
function spoke({ tie, x, y, angle }: Placed, thin: number): string {
  const away = Math.hypot(x, y), [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const drawn = line([MIDDLE * cos, MIDDLE * sin, x, y], lineWidth(tie) * thin, tie.active ? "tie" : "quiet");
  const out = away - REACH, back = Math.max(MIDDLE + 1, away - REACH - 21);
  return drawn +
    (tie.gets.length ? arrowhead(out * cos, out * sin, angle) : "") +
    (tie.gives.length ? arrowhead(back * cos, back * sin, angle + Math.PI) : "");
}

export function plus(x: number, y: number): string {
  return `<path class="al-map__arrow" d="M${x - 5} ${y}h10M${x} ${y - 5}v10" fill="none" stroke="#1d2b30" ` +
    'stroke-width="2.4"/>';
}

export function mark(
  { tie, number, x, y }: Placed,
  named: boolean,
  compared: Partial<Compared> = {},
): string {
  const name = tie.name || say.noName;
  const label = named
    ? words(cut(name, NAMED.width - 4), x, y < 0 ? y - 18 : y + 26, { anchor: "middle", halo: true })
    : "";
  return `<g class="al-map__tie" data-tie="${escape(tie.id)}"><title>${escape(name)}</title>` +
    markOf(tie.kind, x, y, named ? "" : String(number), compared.isGone) +
    (compared.isNew ? plus(x + 15, y - 13) : "") + label + "</g>";
}

export function kindsKey(ties: readonly Tie[], kinds: Options): [string, string][] {
  return KINDS.filter((kind) => ties.some((tie) => tie.kind === kind))
    .map((kind) => [markOf(kind, 16, 0), kinds.get(kind) ?? kind]);
}

function lineKey(kind: string, thin: number): string {
  if (kind === "gives") return line([2, 0, 30, 0], 1.4, "tie") + arrowhead(2, 0, Math.PI);
  if (kind === "gets") return line([2, 0, 30, 0], 1.4, "tie") + arrowhead(32, 0, 0);
  return line([2, 0, 30, 0], lineWidth({ often: kind }) * thin, kind === "quiet" ? "quiet" : "tie");
}

/** The rings, what stands on them, and the key below. */
export function whole(layout: Layout, body: string, key: readonly [string, string][], alt: string): Picture {
  const { half, edges } = layout, width = 2 * half;
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const rows = Math.ceil(key.length / columns);
  const height = width + 18 + rows * ROW;
  const rings = edges.slice(0, 3).map((edge, index) =>
    `<circle class="al-map__ring" data-ring="${index + 1}" r="${
      round(edge)
    }" fill="none" stroke="#7b898e" stroke-width="1.2"/>` +
    words(String(index + 1), 0, edge - 4, { size: 11, anchor: "middle", halo: true })
  );
  const keyed = key.map(([drawn, said], index) => {
    const [column, row] = [Math.floor(index / rows), index % rows];
    return `<g transform="translate(${round(column * width / columns + 4)} ${row * ROW + 16})">${drawn}${
      words(said, 40, 4)
    }</g>`;
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" class="al-map" viewBox="0 0 ${round(width)} ${
      round(height)
    }" width="${round(width)}" height="${round(height)}" role="img" aria-label="${escape(alt)}">` +
    `<g transform="translate(${round(half)} ${round(half)})">${rings.reverse().join("")}${body}` +
    `<circle class="al-map__me" r="${MIDDLE}" fill="#0b5a63"/><g class="al-map__me-words">${
      words(say.me, 0, 5, { size: 14, anchor: "middle", bold: true }).replace(/fill="#\w+"/, 'fill="#ffffff"')
    }</g></g><g class="al-map__key" transform="translate(0 ${round(width + 14)})">${
      keyed.join("")
    }</g></svg>`;
  return { svg, width, height, layout };
}
