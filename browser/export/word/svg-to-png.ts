/** A drawing of a tool as a picture that Word can show. */

import { report } from "../../common/report.ts";

/** Dots to a CSS pixel, so that the picture is sharp on paper. */
const SHARP = 2;

const SVG = "http://www.w3.org/2000/svg";

/** The drawing as a file of its own, with its size; it holds our own shapes and words only. */
export function standalone(svg: string, width: number, height: number): string {
  const named = svg.includes(SVG) ? svg : svg.replace("<svg", `<svg xmlns="${SVG}"`);
  const head = named.slice(0, named.indexOf(">"));
  const sized = /\swidth=/.test(head)
    ? named
    : named.replace("<svg", `<svg width="${width}" height="${height}"`);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`;
}

/** The drawing in dots, or null where the browser cannot draw it. */
export async function draw(svg: string, width: number, height: number): Promise<Uint8Array | null> {
  try {
    const image = new Image(width, height);
    image.src = standalone(svg, width, height);
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * SHARP;
    canvas.height = height * SHARP;
    const pen = canvas.getContext("2d")!;
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    return blob && new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    report("picture-undrawn", error);
    return null;
  }
}
