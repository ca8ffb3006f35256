/** A hand-in as QR codes. The page for handing in loads it when codes are first asked for. */

import { provide } from "../common/on-demand.ts";
import { codesOf } from "../sharing/show-codes.ts";

const codes = { codesOf };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    "codes-show": typeof codes;
  }
}

provide("codes-show", codes);
