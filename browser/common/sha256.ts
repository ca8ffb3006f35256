/**
 * SHA-256 (FIPS 180-4) of a text, at once.
 *
 * The browser's own `crypto.subtle` is missing on pages served without TLS, and it answers later, by which time
 * an IndexedDB transaction has closed. Hence these few lines, which the tests compare with it.
 */

/** The first 64 primes. */
const PRIMES: number[] = [];
for (let number = 2; PRIMES.length < 64; number++) {
  if (PRIMES.every((prime) => number % prime)) PRIMES.push(number);
}
/** The first 32 bits of what stands behind the point. None of the roots lies so near a step that rounding could matter. */
const fraction = (root: number) => (root % 1) * 2 ** 32;
/** FIPS 180-4, 4.2.2 and 5.3.3: from the cube roots of 64 primes, and the square roots of the first eight. */
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** Takes in a text piece by piece; pieces must not cut a character in two. */
export class Sha256 {
  #state = Int32Array.from(START);
  #words = new Int32Array(64);
  #block = new Uint8Array(64);
  #view = new DataView(this.#block.buffer);
  #filled = 0;
  #length = 0;

  /** Takes in the next piece. */
  add(text: string): this {
    this.#take(new TextEncoder().encode(text));
    return this;
  }

  #take(bytes: Uint8Array): void {
    this.#length += bytes.length;
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + 64 - this.#filled);
      this.#block.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled < 64) return;
      this.#turn();
      this.#filled = 0;
    }
  }

  /** The SHA-256 of all that was taken in, as 64 hexadecimal digits. */
  digest(): string {
    const length = this.#length;
    const end = new Uint8Array(((length + 72) >> 6 << 6) - length);
    const view = new DataView(end.buffer);
    end[0] = 0x80;
    view.setUint32(end.length - 8, Math.floor(length / 0x20000000));
    view.setUint32(end.length - 4, length << 3);
    this.#take(end);
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  /** Works one block of 64 bytes into the state. Plain loops: this is most of what looking at a workbook costs. */
  #turn(): void {
    const w = this.#words, view = this.#view, state = this.#state;
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(i * 4);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15]!, y = w[i - 2]!;
      const s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ (x >>> 3);
      const s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ (y >>> 10);
      w[i] = w[i - 16]! + s0 + w[i - 7]! + s1 | 0;
    }
    let a = state[0]!, b = state[1]!, c = state[2]!, d = state[3]!;
    let e = state[4]!, f = state[5]!, g = state[6]!, h = state[7]!;
    for (let i = 0; i < 64; i++) {
      const s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
      const t1 = h + s1 + (e & f ^ ~e & g) + ROUNDS[i]! + w[i]! | 0;
      const s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
      const t2 = s0 + (a & b ^ a & c ^ b & c) | 0;
      h = g, g = f, f = e, e = d + t1 | 0, d = c, c = b, b = a, a = t1 + t2 | 0;
    }
    state[0] = state[0]! + a, state[1] = state[1]! + b, state[2] = state[2]! + c, state[3] = state[3]! + d;
    state[4] = state[4]! + e, state[5] = state[5]! + f, state[6] = state[6]! + g, state[7] = state[7]! + h;
  }
}

/** The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return new Sha256().add(text).digest();
}
