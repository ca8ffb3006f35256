/** Loaded when the question is due, and for the windows about who uses this device. */

import { deviceWindows } from "../device.ts";
import { handOver } from "../parts.ts";

handOver("device", deviceWindows);
