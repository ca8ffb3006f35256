/** The numbers of a scale as a plot: a dot for each person. It takes the colour of the text around it. */

import { escaped } from "../tools/shared/chart.ts";

const STEP = 28, DOT = 8, LEFT = 20, FOOT = 26, HEAD = 10;

/** How large the plot is, in CSS pixels. */
export function plotSize(
  counts: ReadonlyMap<number, number>,
): { readonly width: number; readonly height: number } {
  const most = Math.max(1, ...counts.values());
  return { width: LEFT * 2 + (counts.size - 1) * STEP, height: HEAD + most * DOT * 2.25 + FOOT };
}

/** The plot as the text of an SVG picture; `words` say what it shows. */
export function scalePlot(counts: ReadonlyMap<number, number>, words: string): string {
  const values = [...counts.keys()];
  const { width, height } = plotSize(counts);
  const line = height - FOOT;
  const columns = values.map((value, index) => {
    const x = LEFT + index * STEP;
    const dots = Array.from(
      { length: counts.get(value)! },
      (_, at) => `<circle cx="${x}" cy="${line - DOT - 2 - at * DOT * 2.25}" r="${DOT}"/>`,
    );
    return `${dots.join("")}<text x="${x}" y="${height - 6}" text-anchor="middle">${value}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `role="img" aria-label="${escaped(words)}" font-family="sans-serif" font-size="15" fill="currentColor">` +
    `<path d="M4 ${line}H${width - 4}" stroke="currentColor"/>${columns.join("")}</svg>`;
}
