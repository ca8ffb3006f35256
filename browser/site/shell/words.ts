/** Every sentence of the frame around a page. */

export const fromDisk =
  "You have opened this manual from a disk or USB stick, not from a website. Your answers are saved in this browser on " +
  "this device, not on the stick. Other files that you open in this browser may be able to read them. Some browsers " +
  "save each page’s answers separately, so they may not appear in My workbook. Print or save each exercise on its own " +
  "page before you leave it.";
