/** Long work in small slices, so that whoever types meanwhile is not kept waiting. */

/** Work that may rest wherever it yields. */
export type Task<T> = Generator<void, T>;

/** The longest slice, in milliseconds. */
const SLICE = 8;

/** Does the work in one go. */
export function runAtOnce<T>(work: Task<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does the work in slices, and lets the browser do what waits in between. */
export async function runInSlices<T>(work: Task<T>): Promise<T> {
  let until = performance.now() + SLICE;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + SLICE;
  }
}

/** Which of these pass a test that costs something, in their order. */
export function* filterInSlices<T, U extends T>(
  items: readonly T[],
  test: (item: T) => item is U,
): Task<U[]> {
  const passed: U[] = [];
  for (const item of items) {
    if (test(item)) passed.push(item);
    yield;
  }
  return passed;
}

/** What becomes of each of these by something that costs. */
export function* mapInSlices<T, U>(items: readonly T[], make: (item: T) => U): Task<U[]> {
  const made: U[] = [];
  for (const item of items) {
    made.push(make(item));
    yield;
  }
  return made;
}

let since = 0;

/** The same for work that waits for other things in between, and so is no generator: called now and again, it rests when due. */
export async function yieldToPage(): Promise<void> {
  if (performance.now() - since < SLICE) return;
  await nextTurn();
  since = performance.now();
}

/** The next turn of the browser. A timer would be held back in a tab that is not looked at. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
