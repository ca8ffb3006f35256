/** Reading hand-ins from QR codes with the camera. The wall loads it when the camera is first asked for. */

import { provide } from "../common/on-demand.ts";
import { readCodes } from "../wall/camera.ts";

const codes = { readCodes };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    "codes-read": typeof codes;
  }
}

provide("codes-read", codes);
