import type { Answer } from "alongside/answers/answer.ts";
import { plainText } from "alongside/answers/plain-text.ts";
import type { Definition } from "alongside/answers/definitions.ts";
import { listOf } from "alongside/answers/kind.ts";
import { inOrder, rowsOf } from "alongside/answers/parts.ts";
import { el, lines } from "alongside/common/dom.ts";

/** The colours, as long as it is not known what they mean: each rating says that itself. */
const RATINGS: { readonly [colour: string]: string } = { green: "Green", amber: "Amber", red: "Red" };

const RATED = ["rating", "why"];

export function show(answer: Answer, { items, options }: Definition): Node {
  if (typeof answer === "string") return lines(plainText(answer));
  const rows = rowsOf(answer);
  const rated = inOrder(items, rows.keys()).map((row) => {
    const cells = rows.get(row)!;
    const asked = items.get(row);
    const name = asked || cells.get("name") || (/^\d*$/.test(row) ? "" : row);
    const rating = cells.get("rating") ?? "";
    const rest = [...cells].filter(([part]) => part === "name" ? asked : !RATED.includes(part))
      .map(([, value]) => value);
    const words = [options.get(rating) ?? RATINGS[rating] ?? rating, cells.get("why"), ...rest]
      .filter(Boolean).join(". ");
    const fragment = document.createDocumentFragment();
    fragment.append(name && el("strong", {}, name), name && words ? ": " : "", lines(words));
    return fragment;
  });
  return listOf(rated, "ul");
}
