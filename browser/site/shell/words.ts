/** Every sentence of the frame around a page. */

export const fromDisk =
  "You have opened this manual from a disk or a stick, and not from a website. Your answers stay in this browser on " +
  "this device, and not on the stick. Other files that this browser opens may be able to read them. Some browsers keep " +
  "the answers of each page apart: then My workbook does not show them. Print or save an exercise on its own page, " +
  "before you leave it.";
