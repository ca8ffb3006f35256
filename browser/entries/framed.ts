/** Loaded where a page is shown in a frame. */

import { leaveWithWindow, warnAboutFrame } from "../site/shell/framed.ts";
import { startOffline } from "../site/shell/offline-start.ts";

leaveWithWindow();
warnAboutFrame();
try {
  startOffline();
} catch {
  // Quiet: a frame that another site has shut off has nothing to look after.
}
