/** What a cell of a workbook says: what Excel shows in it, with days and times as they are written for machines. */

import { format, getFormatDateInfo, isDateFormat } from "numfmt";
import { dayOfSerial, timeOfSerial } from "../dates.ts";
import type { Workbook } from "./workbook.ts";

/** Days between the two ways of counting. */
const SINCE_1904 = 1462;

/** A cell as it stands in its part. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

/** The words of a cell. Mistakes of a formula say nothing. */
export function shown({ type, style, value }: RawCell, { words, formats, from1904 }: Workbook): string {
  switch (type) {
    case "s":
      return unescaped(words[Number(value)] ?? "");
    case "str":
    case "inlineStr":
      return unescaped(value);
    case "b":
      return value === "1" || value === "true" ? "yes" : "no";
    case "e":
      return "";
    case "d":
      return value.replace(/T00:00(:00(\.0+)?)?Z?$/, "").replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*/, "$1 $2");
    default:
      return numberShown(value.trim(), formats[style] ?? "General", from1904);
  }
}

function numberShown(value: string, code: string, from1904: boolean): string {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number)) return value;
  if (/^general$/i.test(code) || code === "@") return plain(value, number);
  try {
    if (isDateFormat(code) && number >= 0) {
      const { year, month, day, hours } = getFormatDateInfo(code);
      const serial = number + (from1904 && number >= 1 ? SINCE_1904 : 0);
      const date = year && month && day ? dayOfSerial(serial) : "";
      if (date) return hours && number % 1 ? `${date} ${timeOfSerial(number)}` : date;
      if (hours && !year && !month && !day && number < 1) return timeOfSerial(number);
      return format(code, serial, { locale: "en-GB", nbsp: false }).trim();
    }
    return format(code, number, { locale: "en-GB", nbsp: false }).trim() || plain(value, number);
  } catch {
    // Quiet: a format that makes no sense is the workbook's own fault, and its number is shown as it is.
    return plain(value, number);
  }
}

/** A number without a format: all its figures, and not the last ones that a machine makes up. */
function plain(value: string, number: number): string {
  return /^-?\d+$/.test(value) ? value : String(Number(number.toPrecision(15)));
}

/** Signs that XML cannot hold, which Excel writes as `_x000D_`. */
function unescaped(words: string): string {
  return words.includes("_x")
    ? words.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(parseInt(code, 16)))
    : words;
}
