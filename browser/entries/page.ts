/** On every page, so it stays small: what is needed at once, and the hooks that load the rest on first use. */

import { openDrawerByButtons } from "../site/shell/drawer.ts";
import { followHeadings } from "../site/shell/headings.ts";
import { watchExit } from "../site/shell/exit-this-page.ts";
import { forgetNotesInTime } from "../common/forget-runs.ts";
import { loadScript } from "../common/load-script.ts";
import { startOffline } from "../site/shell/offline-start.ts";
import { watchPreferencesButton } from "../site/shell/preferences-button.ts";
import { watchSearchButton } from "../site/shell/search-button.ts";
import { holdSessionKeyWhenDue } from "../device/session-key-hook.ts";
import { watchWideElements } from "../site/shell/scroll-wide.ts";

openDrawerByButtons();
followHeadings();
watchExit();
watchWideElements();
watchPreferencesButton();
watchSearchButton();
forgetNotesInTime();
holdSessionKeyWhenDue();
if (location.protocol === "file:") void loadScript("disk");
else if (top === self) startOffline();
else void loadScript("framed");
