/** Every sentence of the frame around a page. */

export const fromDisk =
  "You have opened this manual from a disk or USB stick, not from a website. Your answers are saved in this browser on " +
  "this device, not on the stick. Other files that you open in this browser may be able to read them. Some browsers " +
  "save each page’s answers separately, so they may not appear in My workbook. Print or save each exercise on its own " +
  "page before you leave it.";

export const framed =
  "You are using this manual inside another website. Here, your browser may not save what you write, may lose it when " +
  "you close it, or may keep it apart from your other answers, and buttons that save or print may do nothing.";
export const openOnItsOwn = "Open this page in a tab of its own";
