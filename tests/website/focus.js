// Gives the focus to everything on a page that can have it, and says of what it cannot be seen, or hardly.
(isForced) => {
  const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
  const colour = (words) => {
    const parts = words.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    return [...parts.slice(0, 3), parts[3] ?? 1];
  };
  const light = (part) => part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const found = colour(getComputedStyle(each).backgroundColor);
      if (found[3] > 0.5) return found;
    }
    return [255, 255, 255, 1];
  };
  const outlineOf = (element, part) => {
    const look = getComputedStyle(element, part);
    const width = look.outlineStyle === "none" ? 0 : parseFloat(look.outlineWidth);
    return { width, colour: colour(look.outlineColor), inside: parseFloat(look.outlineOffset) < 0 };
  };
  const isSeen = (element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ opacityProperty: true }) && box.width > 1 && box.height > 1;
  };
  const wrong = new Map();
  for (const element of document.querySelectorAll(FOCUSABLE)) {
    if (element.disabled || !element.checkVisibility() || element.closest("[inert]")) continue;
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) continue;
    // A control that is drawn by its label, by what comes next, or by the card that it stands in, shows its focus there.
    const drawn = [element, element.nextElementSibling, element.closest("label"), ...(element.labels ?? [])];
    const around = [element.parentElement, element.parentElement.parentElement];
    let shown = false;
    // One place after the other, as the first nearly always shows it.
    const showsIn = (each, part) => {
      const { width, colour, inside } = outlineOf(each, part);
      if (width < 2) return false;
      shown = true;
      return isForced || colour[3] > 0.5 && contrast(colour, behind(inside ? each : each.parentElement)) >= 3;
    };
    const clear = [...drawn, ...around].some((each) =>
      each && isSeen(each) && (showsIn(each) || showsIn(each, "::after"))
    );
    if (!clear) {
      const name = `${element.localName}.${element.className?.baseVal ?? element.className}`;
      wrong.set(name, `${name}: ${shown ? "too faint" : "nothing to see"} (${element.outerHTML.slice(0, 90)})`);
    }
  }
  return [...wrong.values()];
}
