/** On every page, so it stays small: what is needed at once, and the hooks that load the rest on first use. */

import { openDrawerByButtons } from "../site/shell/drawer.ts";
import { followHeadings } from "../site/shell/headings.ts";
import { leaveWhenAsked } from "../site/shell/exit-this-page.ts";
import { loadScript } from "../common/load-script.ts";
import { lookAfterWhatIsKept } from "../site/shell/offline-start.ts";
import { bringPreferencesWhenAsked } from "../site/shell/preferences-button.ts";
import { openSearchWhenAsked } from "../site/shell/search-button.ts";
import { holdSessionKeyWhenDue } from "../device/session-key-hook.ts";
import { letWideThingsScroll } from "../site/shell/scroll-wide.ts";

openDrawerByButtons();
followHeadings();
leaveWhenAsked();
letWideThingsScroll();
bringPreferencesWhenAsked();
openSearchWhenAsked();
lookAfterWhatIsKept();
holdSessionKeyWhenDue();
if (location.protocol === "file:") void loadScript("disk");
