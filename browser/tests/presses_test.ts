/** Which presses of Shift are a sign, and which are the beginning of something else. */

import { type Key, ShiftPresses } from "../site/shell/shift-presses.ts";

type Step = { down: string } & Partial<Omit<Key, "key">> | { up: string } | "something else" | {
  wait: number;
};

const shift = (): Step[] => [{ down: "Shift" }, { wait: 80 }, { up: "Shift" }, { wait: 200 }];

/** The highest count that these steps make. */
function counted(steps: readonly Step[]): number {
  const presses = new ShiftPresses(5000);
  let now = 0, most = 0;
  for (const step of steps) {
    if (step === "something else") presses.spoil();
    else if ("wait" in step) now += step.wait;
    else if ("up" in step) most = Math.max(most, presses.up({ key: step.up, timeStamp: now }));
    else {
      const usual = { repeat: false, ctrlKey: false, altKey: false, metaKey: false };
      presses.down({ ...usual, ...step, key: step.down, timeStamp: now });
    }
  }
  return most;
}

const thrice = (...steps: Step[]) => [...steps, ...steps, ...steps];

const CASES: Record<string, [Step[], number]> = {
  "three clean presses": [thrice(...shift()), 3],
  "three with a pointer or a wheel while it is down": [
    thrice({ down: "Shift" }, "something else", { up: "Shift" }),
    0,
  ],
  "three with a pointer in between": [thrice(...shift(), "something else"), 1],
  "three capital letters": [thrice({ down: "Shift" }, { down: "A" }, { up: "A" }, { up: "Shift" }), 0],
  "a letter whose key comes up last": [
    thrice({ down: "Shift" }, { down: "A" }, { up: "Shift" }, { up: "A" }),
    0,
  ],
  "three with Tab": [thrice({ down: "Shift" }, { down: "Tab" }, { up: "Tab" }, { up: "Shift" }), 0],
  "held, where the device repeats it": [
    [{ down: "Shift" }, ...thrice({ down: "Shift", repeat: true }), { up: "Shift" }],
    0,
  ],
  "held three times, where it does not": [thrice({ down: "Shift" }, { wait: 1500 }, { up: "Shift" }), 0],
  "two presses and one that is held": [
    [...shift(), ...shift(), { down: "Shift" }, { wait: 1500 }, { up: "Shift" }],
    2,
  ],
  "with Ctrl, as some change their keyboard": [thrice({ down: "Shift", ctrlKey: true }, { up: "Shift" }), 0],
  "with Alt that came second": [
    thrice({ down: "Shift" }, { down: "Alt" }, { up: "Alt" }, { up: "Shift" }),
    0,
  ],
  "with an input method that takes it": [thrice({ down: "Shift", isComposing: true }, { up: "Shift" }), 0],
  "both Shift keys at once": [
    thrice({ down: "Shift" }, { down: "Shift" }, { up: "Shift" }, { up: "Shift" }),
    0,
  ],
  "Sticky Keys, which hold it down until the third press": [
    [{ down: "Shift" }, { wait: 300 }, { down: "Shift" }, { wait: 300 }, { up: "Shift" }],
    0,
  ],
  "three over a long time": [thrice(...shift(), { wait: 3000 }), 2],
  "one that came up elsewhere": [[{ up: "Shift" }, { up: "Shift" }, { up: "Shift" }], 0],
};

for (const [name, [steps, expected]] of Object.entries(CASES)) {
  Deno.test(`Shift: ${name}`, () => {
    const count = counted(steps);
    if (count !== expected) throw new Error(`${count} presses were counted`);
  });
}
