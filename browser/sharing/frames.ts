/**
 * A hand-in as the texts of several QR codes, and back.
 *
 * Each begins with `AH1`, six signs that name the series, its number and how many there are (two signs each, to base
 * 36), and a CRC-32 (seven signs). Then come the packed bytes. That all of it is whole, the SHA-256 within it says.
 */

import { deflateSync, Inflate } from "fflate";
import { sha256 } from "../common/sha256.ts";
import { base45, fromBase45 } from "./base45.ts";
import { handInJson, parseHandIns, Refusal } from "./file-format.ts";
import type { HandIn, Received } from "./hand-in.ts";

const MAGIC = "AH1", HEADER = /^AH1([0-9A-F]{6})([0-9A-Z]{2})([0-9A-Z]{2})([0-9A-Z]{7})([0-9A-Z $%*+./:-]+)$/;

/** A code of version 10 and level M takes 311 signs: 20 of them are the header, the rest is 194 bytes. */
const BYTES = 194;

/** The most codes of one hand-in. */
export const MOST_CODES = 60;

/** Packed bytes from which a file is the better way. */
export const BETTER_AS_FILE = 5000;

/** The most that is unpacked, in bytes, and how much is packed out at a time. */
const MOST_UNPACKED = 256 * 1024, SLICE = 256;

/** The most series that are collected at a time. */
const MOST_SERIES = 60;

function crc32(text: string): string {
  let crc = ~0;
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) crc = crc >>> 1 ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(36).toUpperCase().padStart(7, "0");
}

function two(number: number): string {
  return number.toString(36).toUpperCase().padStart(2, "0");
}

/** The name of a series: codes of the same words belong together, and of other words never. */
function markOf(json: string): string {
  return sha256(json).slice(0, 6).toUpperCase();
}

/** The texts of the codes, and how many bytes they hold. Questions stay behind: the other side knows them. */
export function framesOf(handIn: HandIn): { readonly frames: string[]; readonly bytes: number } {
  const answers = handIn.answers.map((answer) => ({ ...answer, question: "" }));
  const json = handInJson({ ...handIn, answers });
  const packed = deflateSync(new TextEncoder().encode(json), { level: 9 });
  const total = Math.ceil(packed.length / BYTES), mark = markOf(json);
  const frames = Array.from({ length: total }, (_, at) => {
    const body = base45(packed.subarray(at * BYTES, (at + 1) * BYTES));
    const head = `${mark}${two(at + 1)}${two(total)}`;
    return `${MAGIC}${head}${crc32(head + body)}${body}`;
  });
  return { frames, bytes: packed.length };
}

/** Unpacks a series. Throws a `Refusal` where it is damaged, or would become too large. */
function unpack(parts: readonly Uint8Array[], mark: string): Received[] {
  const pieces: Uint8Array[] = [];
  let size = 0, ended = false;
  const inflate = new Inflate((piece, final) => {
    size += piece.length;
    if (size > MOST_UNPACKED) throw new Refusal("too-large");
    pieces.push(piece);
    ended ||= final;
  });
  let text: string;
  try {
    // In slices, so that little data which claims to be a lot is stopped soon.
    parts.forEach((part, index) => {
      for (let at = 0; at < part.length; at += SLICE) {
        inflate.push(part.subarray(at, at + SLICE), index === parts.length - 1 && at + SLICE >= part.length);
      }
    });
    if (!ended) throw new RangeError();
    const decoder = new TextDecoder("utf-8", { fatal: true });
    text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join("") + decoder.decode();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("damaged"); // Quiet: the refusal says it.
  }
  if (markOf(text) !== mark) throw new Refusal("damaged");
  return parseHandIns(text);
}

/** How far the series is to which a code belongs. */
export interface Progress {
  readonly mark: string;
  readonly read: number;
  readonly total: number;
  readonly missing: readonly number[];
  /** Whether this code was read before. */
  readonly known: boolean;
}

/** Collects codes of several people, in any order and as often as they come. */
export class CodeCollector {
  #series = new Map<string, { readonly total: number; readonly parts: Map<number, Uint8Array> }>();

  /** Takes the text of a code; null where it is none of ours, or damaged. */
  add(text: string): Progress | null {
    const [, mark = "", number = "", count = "", crc, body = ""] = HEADER.exec(text) ?? [];
    const at = parseInt(number, 36), total = parseInt(count, 36), part = fromBase45(body);
    const sound = part && at >= 1 && at <= total && total <= MOST_CODES && part.length <= BYTES &&
      crc === crc32(mark + number + count + body);
    if (!sound) return null;
    const series = this.#series.get(mark) ?? { total, parts: new Map<number, Uint8Array>() };
    if (series.total !== total || (!this.#series.has(mark) && this.#series.size >= MOST_SERIES)) return null;
    this.#series.set(mark, series);
    const known = series.parts.has(at);
    if (!known) series.parts.set(at, part);
    const missing = Array.from({ length: total }, (_, index) => index + 1).filter((each) =>
      !series.parts.has(each)
    );
    return { mark, read: series.parts.size, total, missing, known };
  }

  /** What a series holds in which nothing is missing. Throws a `Refusal` where it is damaged, and forgets it. */
  handIns({ mark, missing }: Progress): Received[] {
    const series = this.#series.get(mark);
    if (!series || missing.length) return [];
    const parts = [...series.parts].sort(([one], [other]) => one - other).map(([, part]) => part);
    try {
      return unpack(parts, mark);
    } catch (error) {
      this.#series.delete(mark);
      throw error;
    }
  }
}
