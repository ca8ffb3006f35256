/** A QR code as a picture: black on white in every scheme, with the white edge that cameras need. */

import encodeQR from "qr";

const SVG = "http://www.w3.org/2000/svg", EDGE = 4;

function shape(name: string, values: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(values)) made.setAttribute(key, String(value));
  return made;
}

/** The picture of a text that is all in the alphanumeric signs of QR codes; `name` says what it is. */
export function qrPicture(text: string, name: string): SVGElement {
  const rows = encodeQR(text, "raw", { ecc: "medium", encoding: "alphanumeric", version: 10, border: EDGE });
  const size = rows.length;
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => isDark ? [`M${x} ${y}h1v1h-1z`] : []));
  const picture = shape("svg", {
    viewBox: `0 0 ${size} ${size}`,
    role: "img",
    "aria-label": name,
    class: "al-share__code",
  });
  picture.append(
    shape("rect", { width: size, height: size, fill: "#fff" }),
    shape("path", { d: dark.join(""), fill: "#000", "shape-rendering": "crispEdges" }),
  );
  return picture;
}
