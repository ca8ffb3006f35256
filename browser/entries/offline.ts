/** Brought where the manual is kept on this device: hands out kept files, and tells of newer versions. */

import { saveFromWhatIsKept } from "../site/offline/saved-handouts.ts";
import { lookAfter } from "../site/offline/update-notice.ts";
import { reported } from "../common/report.ts";

saveFromWhatIsKept();
lookAfter().catch(reported("not-kept-offline")); // the browser keeps nothing here: the page works as any page
