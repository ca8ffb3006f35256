/** A picture of ours, from the text of its SVG into the page. */

/** The picture as an element. The text is made by our own code; what a reader wrote stands escaped in it. */
export function pictureOf(svg: string): SVGSVGElement {
  const read = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const picture = document.importNode(read, true) as unknown as SVGSVGElement;
  picture.classList.add("al-tool__picture");
  return picture;
}
