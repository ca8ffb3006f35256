/* Whether no target within a part of a page can fail axe's rule `target-size` (WCAG 2.5.8), proved in a few milliseconds.
   It may say no of a page that is good: then axe decides. It never says yes of a page of which axe would say no. */
(within) => {
  const LEAST = 24;
  const CAN_HOLD_FOCUS = `a[href], area, button, input, select, textarea, summary, details:not(:has(> summary)),
    iframe, object, embed, audio, video, [contenteditable], [tabindex]`;
  /* Focused by a script, or to be scrolled with keys: no widgets to axe. */
  const NO_WIDGETS = "main, :is(h1, h2, h3, h4, h5, h6, div, section, p, dialog)";
  const BLOCKS = ["block", "list-item", "table-cell"];
  const everything = [...document.querySelectorAll("*")];

  const fixed = new Map();
  const isFixed = (it) => {
    if (!it) return false;
    if (!fixed.has(it)) fixed.set(it, getComputedStyle(it).position === "fixed" || isFixed(it.parentElement));
    return fixed.get(it);
  };
  const isWidget = (it) =>
    it.matches(CAN_HOLD_FOCUS) && it.checkVisibility({ visibilityProperty: true }) &&
    !(it.matches(NO_WIDGETS) && !it.hasAttribute("contenteditable") &&
      [null, "region", "group"].includes(it.getAttribute("role")));
  const boxOf = (it) => ({ it, box: it.getBoundingClientRect(), fixed: isFixed(it) });
  const widgets = everything.filter(isWidget).map(boxOf);

  const isLarge = ({ box }) => box.width >= LEAST && box.height >= LEAST;
  const meet = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
  const middle = (box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
  const between = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
  const toBox = ({ x, y }, box) =>
    Math.hypot(Math.max(0, box.left - x, x - box.right), Math.max(0, box.top - y, y - box.bottom));

  /* Words of the same line stand directly beside it: the standard exempts it, and axe does not count it. */
  const isInWords = (it) => {
    if (!getComputedStyle(it).display.startsWith("inline") || !it.parentElement) return false;
    if (!BLOCKS.includes(getComputedStyle(it.parentElement).display)) return false;
    return ["previousSibling", "nextSibling"].some((next) => {
      for (let beside = it[next]; beside; beside = beside[next]) {
        if (beside.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}\p{P}]/u.test(beside.data)) return true;
        if (beside.nodeType !== Node.ELEMENT_NODE) continue;
        if (beside.matches("br, hr, :has(*)") || getComputedStyle(beside).display !== "inline") return false;
      }
      return false;
    });
  };

  /* Nothing at all lies on it that could leave only parts of it. */
  const boxes = new Map();
  const isWhole = (target) => {
    if (!boxes.size) for (const it of everything) boxes.set(it, boxOf(it));
    if ([...target.it.getClientRects()].some(({ width, height }) => !width || !height)) return false;
    for (let over = target.it; over; over = over.parentElement) {
      if (Number(getComputedStyle(over).zIndex) < 0) return false;
    }
    return everything.every((other) =>
      other === target.it || other.contains(target.it) || boxes.get(other).fixed !== target.fixed ||
      !meet(boxes.get(other).box, target.box) ||
      (target.it.contains(other) && !other.matches(CAN_HOLD_FOCUS))
    );
  };

  /* The circle of 24 px around each of its boxes meets neither the other nor, where that is small, its circle. */
  const isApart = (target, other) => {
    const rects = getComputedStyle(target.it).display === "inline" ? [...target.it.getClientRects()] : [target.box];
    const nearest = Math.min(...rects.map((box) => toBox(middle(box), other.box)));
    if (nearest >= LEAST) return true;
    if (nearest < LEAST / 2 || !isWhole(other)) return false;
    const inOneBox = getComputedStyle(other.it).display !== "inline" || other.it.getClientRects().length === 1;
    if (inOneBox && isLarge(other)) return true;
    return rects.every((box) => between(middle(box), middle(other.box)) >= LEAST);
  };

  const isGood = (target) => {
    const others = widgets.filter((other) => other !== target && other.fixed === target.fixed);
    if (isLarge(target) && !others.some(({ box }) => meet(box, target.box))) return true;
    if (isInWords(target.it)) return true;
    return isWhole(target) && others.every((other) => isApart(target, other));
  };
  return !everything.some((it) => it.shadowRoot || it.matches("area, iframe")) &&
    widgets.filter(({ it }) => it.closest(within)).every(isGood);
}
