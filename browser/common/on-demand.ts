/** What a script that is loaded on demand hands over to the one that has asked for it. */

import type { DeviceWindows } from "../device/device-dialogs.ts";
import { load } from "./load-script.ts";
import type { Locked } from "../device/locked.ts";
import type { Rarely } from "../page/rarely.ts";
import { shared } from "./page-global.ts";
import type { Excel } from "../tools/places/lists/excel/read.ts";
import type { Windows } from "../backup/windows.ts";

/** By the name of the script. Types only: nothing of them is bundled with who asks. */
interface Parts {
  excel: Excel;
  device: DeviceWindows;
  locked: Locked;
  rarely: Rarely;
  windows: Windows;
}

/** Hands over what a script holds. */
export function handOver<Name extends keyof Parts>(name: Name, part: Parts[Name]): void {
  shared(name, () => part);
}

/** Brings in a script, and gives what it has handed over. Rejects where the script cannot be had. */
export async function bring<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
  await load(name);
  return shared<Parts[Name]>(name, () => {
    throw new Error(`${name}.js handed nothing over`);
  });
}
