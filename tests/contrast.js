/* What has words within a part of a page whose contrast is not proved to be enough (WCAG 1.4.3, 1.4.1), found in a few
   milliseconds: axe has to be asked of that alone. It may name what is good; it never leaves out what axe would fault.
   `null` where nothing can be proved. */
(within) => {
  const ENOUGH = 4.51; /* axe rounds down, and asks 4.5, or less of large letters */
  const everything = [...document.querySelectorAll("*")];
  if (everything.some((it) => it.shadowRoot || it.matches("iframe, frame, object, embed"))) return null;

  /* Red, green, blue and how solid; undefined for a way to write a colour that is not read here. */
  const known = new Map();
  const read = (written) => {
    if (!known.has(written)) {
      const numbers = /^rgba?\(([^()]+)\)$/.exec(written)?.[1].split(/[,/\s]+/).map(Number);
      known.set(written, numbers && numbers.every(Number.isFinite) ? [...numbers.slice(0, 3), numbers[3] ?? 1] : undefined);
    }
    return known.get(written);
  };
  const linear = (part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

  const style = new Map(everything.map((it) => [it, getComputedStyle(it)]));
  const meet = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
  const grounds = [];
  for (const it of everything) {
    const written = style.get(it).backgroundColor, colour = read(written);
    if (colour && colour[3] === 0) continue;
    const isRoot = it === document.documentElement || it === document.body;
    if (isRoot || it.checkVisibility({ visibilityProperty: true })) {
      grounds.push({ colour, isRoot, boxes: isRoot ? [] : [...it.getClientRects()] });
    }
  }
  if (!grounds.some(({ isRoot, colour }) => isRoot && colour?.[3] === 1)) {
    grounds.push({ colour: [255, 255, 255, 1], isRoot: true, boxes: [] });
  }

  /* Whatever of these grounds lies below, and however they shine through each other: each part of the colour that comes
     of it is between the least and the greatest of theirs. */
  const isSeenOn = (colour, below) => {
    if (below.some((ground) => !ground.colour)) return false;
    const parts = [0, 1, 2].map((part) => below.map((ground) => ground.colour[part]));
    const own = light(colour) + 0.05;
    return (light(parts.map((all) => Math.min(...all))) + 0.05) / own >= ENOUGH ||
      own / (light(parts.map((all) => Math.max(...all))) + 0.05) >= ENOUGH;
  };
  const answers = new Map();
  const isProvedOn = (written, below) => {
    const asked = [written, ...new Set(below.map(({ colour }) => colour?.join() ?? "unknown"))].join(";");
    if (!answers.has(asked)) answers.set(asked, isSeenOn(read(written), below));
    return answers.get(asked);
  };

  const plain = new Map([[null, true]]);
  const isPlain = (it) => {
    if (!plain.has(it)) plain.set(it, style.get(it).opacity === "1" && isPlain(it.parentElement));
    return plain.get(it);
  };
  const isFilled = (it) => it.matches("input, select, textarea");
  const wordsOf = (it) => [...it.childNodes].filter((part) => part.nodeType === Node.TEXT_NODE && part.data.trim());
  const boxesOf = (it, words) => {
    if (isFilled(it)) return [it.getBoundingClientRect()];
    const range = document.createRange();
    const boxes = words.flatMap((part) => (range.selectNodeContents(part), [...range.getClientRects()]));
    return [...boxes, ...it.getClientRects()];
  };
  const isSeen = (it, words) => {
    const { color, textShadow, webkitTextFillColor, webkitTextStrokeWidth } = style.get(it);
    if (read(color)?.[3] !== 1 || webkitTextFillColor !== color || textShadow !== "none") return false;
    if (webkitTextStrokeWidth !== "0px" || !isPlain(it)) return false;
    if (isProvedOn(color, grounds)) return true;
    const own = boxesOf(it, words);
    return isProvedOn(color, grounds.filter(({ isRoot, boxes }) => isRoot || boxes.some((box) => own.some((of) => meet(of, box)))));
  };

  /* A link in words is known by its line, where no words around it have one. */
  const isUnderlined = (it) => style.get(it).textDecorationLine.includes("underline");
  const isKnownAsLink = (it) => {
    for (let around = it.parentElement; around; around = around.parentElement) if (isUnderlined(around)) return false;
    return isUnderlined(it);
  };

  return everything.filter((it) => {
    if (!it.closest(within) || !it.checkVisibility({ visibilityProperty: true })) return false;
    if (it.matches("a[href], [role=link]") && it.textContent.trim() && !isKnownAsLink(it)) return true;
    const words = isFilled(it) ? [] : wordsOf(it);
    return (isFilled(it) || words.length > 0) && !isSeen(it, words);
  });
}
