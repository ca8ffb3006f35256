/** On every page, so it stays small: what is needed at once, and the hooks that load the rest on first use. */

import { openDrawerByButtons } from "../drawer.ts";
import { followHeadings } from "../headings.ts";
import { leaveWhenAsked } from "../leave.ts";
import { load } from "../load.ts";
import { lookAfterWhatIsKept } from "../offline/hook.ts";
import { bringPreferencesWhenAsked } from "../preferences-hook.ts";
import { openSearchWhenAsked } from "../search-hook.ts";
import { holdTheSitting } from "../sitting-hook.ts";
import { letWideThingsScroll } from "../wide.ts";

openDrawerByButtons();
followHeadings();
leaveWhenAsked();
letWideThingsScroll();
bringPreferencesWhenAsked();
openSearchWhenAsked();
lookAfterWhatIsKept();
holdTheSitting();
if (location.protocol === "file:") void load("disk");
