/** Brought where the manual is kept on this device: hands out kept files, and tells of newer versions. */

import { serveCachedHandouts } from "../site/offline/saved-handouts.ts";
import { watchForUpdates } from "../site/offline/update-notice.ts";
import { reported } from "../common/report.ts";

serveCachedHandouts();
watchForUpdates().catch(reported("not-kept-offline")); // the browser keeps nothing here: the page works as any page
