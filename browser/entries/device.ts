/** Loaded when the question is due, and for the windows about who uses this device. */

import { deviceWindows } from "../device/device-dialogs.ts";
import { handOver } from "../common/on-demand.ts";

handOver("device", deviceWindows);
