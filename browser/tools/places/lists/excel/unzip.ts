/** The parts of a zip file, unpacked piece by piece and never to more than a file of this size may honestly hold. */

import { Inflate } from "fflate";
import type { Task } from "../../../../common/time-slices.ts";
import { Refused } from "./refused.ts";

/** So many bytes all parts of one file may unpack to. */
const MOST = 120 * 1024 * 1024;

/** So many bytes are unpacked at a time: at worst they become a thousand times as many. */
const PIECE = 2048;

/** So many parts a file may have. */
const MOST_PARTS = 5000;

const END = 0x06054b50, LISTED = 0x02014b50, PART = 0x04034b50;
const STORED = 0, DEFLATED = 8;

interface Listed {
  readonly method: number;
  readonly locked: boolean;
  readonly size: number;
  readonly offset: number;
}

/** A zip file by the list at its end. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #parts = new Map<string, Listed>();
  #left = MOST;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#list();
    } catch (error) {
      throw error instanceof Refused ? error : new Refused("damaged");
    }
  }

  /** The names of all parts. */
  get names(): string[] {
    return [...this.#parts.keys()];
  }

  #list(): void {
    const view = this.#view;
    let end = view.byteLength - 22;
    const first = Math.max(0, end - 0xFFFF);
    while (end >= first && view.getUint32(end, true) !== END) end--;
    if (end < first) throw new Refused("damaged");
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let part = 0; part < Math.min(count, MOST_PARTS); part++) {
      if (view.getUint32(at, true) !== LISTED) throw new Refused("damaged");
      const [name, extra, comment] = [28, 30, 32].map((from) => view.getUint16(at + from, true));
      const words = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + name!));
      this.#parts.set(words.replace(/\\/g, "/").replace(/^\//, "").toLowerCase(), {
        locked: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        size: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + name! + extra! + comment!;
    }
  }

  /** Whether there is a part of this name, whatever the case of its letters. */
  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  /** Unpacks a part and hands it over in pieces, until `hear` says that it has heard enough. */
  *unpack(name: string, hear: (piece: Uint8Array) => boolean): Task<void> {
    const part = this.#parts.get(name.toLowerCase());
    if (!part) throw new Refused("damaged");
    if (part.locked) throw new Refused("password");
    const packed = this.#packed(part);
    let enough = false;
    const take = (piece: Uint8Array) => {
      this.#left -= piece.length;
      if (this.#left < 0) throw new Refused("too-much");
      if (piece.length && !enough) enough = !hear(piece);
    };
    const inflate = part.method === DEFLATED ? new Inflate(take) : null;
    if (!inflate && part.method !== STORED) throw new Refused("damaged");
    for (let at = 0; at < packed.length && !enough; at += PIECE) {
      const piece = packed.subarray(at, at + PIECE);
      try {
        if (inflate) inflate.push(piece, at + PIECE >= packed.length);
        else take(piece);
      } catch (error) {
        throw error instanceof Refused ? error : new Refused("damaged");
      }
      yield;
    }
  }

  #packed({ offset, size }: Listed): Uint8Array {
    const view = this.#view;
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== PART) throw new Refused("damaged");
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + size > view.byteLength) throw new Refused("damaged");
    return this.#bytes.subarray(start, start + size);
  }
}
