/**
 * A small chart of one line over time, as SVG text. It stands beside a table that says the same.
 *
 * It takes the colour of the text around it, so that it fits light, dark and paper; what differs, differs in shape.
 */

/** A value at a moment; null where there is none, and the line has a gap. */
export interface Point {
  readonly label: string;
  readonly value: number | null;
}

/** A line of the grid, with its words. */
export interface Tick {
  readonly value: number;
  readonly words: string;
}

/** What is drawn. */
export interface Chart {
  /** What it shows, in words: the name of the picture for those who do not see it. */
  readonly words: string;
  readonly points: readonly Point[];
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly Tick[];
  readonly mark: "circle" | "square" | "triangle" | "diamond";
}

/** Size of the drawing, in CSS pixels. */
export const WIDTH = 320;
export const HEIGHT = 200;

const LEFT = 44, RIGHT = 14, TOP = 16, BOTTOM = 30, SIZE = 5;

/** At most so many moments carry their date, and fewer where dates are long. */
const DATES = 4;

/** About how wide a letter is, and the room between two dates, in CSS pixels. */
const LETTER = 7, APART = 12;

/** A text as XML holds it. */
export function escaped(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function shape(mark: Chart["mark"], x: number, y: number): string {
  const s = SIZE;
  switch (mark) {
    case "circle":
      return `<circle cx="${x}" cy="${y}" r="${s}"/>`;
    case "square":
      return `<path d="M${x - s} ${y - s}h${2 * s}v${2 * s}h${-2 * s}z"/>`;
    case "triangle":
      return `<path d="M${x} ${y - s - 1}l${s + 1} ${2 * s}h${-2 * s - 2}z"/>`;
    case "diamond":
      return `<path d="M${x} ${y - s - 1}l${s + 1} ${s + 1}l${-s - 1} ${s + 1}l${-s - 1} ${-s - 1}z"/>`;
  }
}

/** Which of the moments carry their date: the first, the last, and some between. */
function dated(points: readonly Point[]): Set<number> {
  const count = points.length;
  const widest = Math.max(...points.map(({ label }) => label.length)) * LETTER + APART;
  const room = Math.max(2, Math.min(DATES, Math.floor((WIDTH - LEFT - RIGHT) / widest)));
  if (count <= room) return new Set(points.keys());
  return new Set(Array.from({ length: room }, (_, index) => Math.round(index * (count - 1) / (room - 1))));
}

/** The chart as the text of an SVG picture. */
export function lineChart({ words, points, low, high, ticks, mark }: Chart): string {
  const x = (index: number) =>
    Math.round(
      LEFT + 12 + (WIDTH - LEFT - RIGHT - 24) * (points.length < 2 ? 0.5 : index / (points.length - 1)),
    );
  const y = (value: number) => Math.round(TOP + (HEIGHT - TOP - BOTTOM) * (high - value) / (high - low));
  const grid = ticks.map(({ value, words }) =>
    `<path d="M${LEFT} ${y(value)}H${WIDTH - RIGHT}" stroke="currentColor" stroke-opacity=".3"/>` +
    `<text x="${LEFT - 6}" y="${y(value) + 4}" text-anchor="end">${escaped(words)}</text>`
  );
  let pen = false;
  const line = points.map(({ value }, index) => {
    if (value === null) {
      pen = false;
      return "";
    }
    const step = `${pen ? "L" : "M"}${x(index)} ${y(value)}`;
    pen = true;
    return step;
  }).join("");
  const marks = points.map(({ value }, index) => value === null ? "" : shape(mark, x(index), y(value)));
  const shown = dated(points);
  const dates = points.map(({ label }, index) => {
    if (!shown.has(index)) return "";
    const anchor = points.length < 2
      ? "middle"
      : index === 0
      ? "start"
      : index === points.length - 1
      ? "end"
      : "middle";
    const at = anchor === "start" ? LEFT : anchor === "end" ? WIDTH - RIGHT : x(index);
    return `<text x="${at}" y="${HEIGHT - 8}" text-anchor="${anchor}">${escaped(label)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" ` +
    `role="img" aria-label="${escaped(words)}" font-family="sans-serif" font-size="13" fill="currentColor">` +
    `${grid.join("")}<path d="${line || "M0 0"}" fill="none" stroke="currentColor" stroke-width="2"/>` +
    `${marks.join("")}${dates.join("")}</svg>`;
}
