/** Brought where the manual is kept on this device: hands out kept files, and tells of newer versions. */

import { saveFromWhatIsKept } from "../offline/documents.ts";
import { lookAfter } from "../offline/newer.ts";
import { reported } from "../report.ts";

saveFromWhatIsKept();
lookAfter().catch(reported("not-kept-offline")); // the browser keeps nothing here: the page works as any page
