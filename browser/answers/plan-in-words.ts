/** A plan of a facilitator in words, for pages that do not make plans. Apart from the keys, as fewer pages need it. */

/** The name of a plan; empty where it has none, or cannot be read here. */
export function planTitle(kept: string): string {
  try {
    const { title } = JSON.parse(kept) as { title?: unknown };
    return typeof title === "string" ? title.trim() : "";
  } catch {
    // Quiet: a plan of a newer release, or a broken one; the words under which it was kept name it.
    return "";
  }
}

/** A plan in words, for whoever chooses between two versions of it: its name, and what stands in each day. */
export function planInWords(kept: string): string {
  try {
    const { title, days } = JSON.parse(kept) as { title?: unknown; days?: { items?: unknown[] }[] };
    const lines = days!.map(({ items = [] }, day) => `Day ${day + 1}: ${items.map(itemInWords).join(", ")}`);
    return [String(title ?? ""), ...lines].filter(Boolean).join("\n");
  } catch {
    // Quiet: a plan of a newer release, or a broken one, is shown as it stands there.
    return kept;
  }
}

function itemInWords(item: unknown): string {
  const { title, minutes, groups } = item as {
    title?: unknown;
    minutes?: unknown;
    groups?: { blocks: unknown[] }[];
  };
  if (groups) {
    return `${title} (${groups.map(({ blocks }) => blocks.map(itemInWords).join(", ")).join(" / ")})`;
  }
  return `${title} (${minutes})`;
}
