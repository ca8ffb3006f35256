/** Brought where the manual is kept on this device: tells of newer versions. */

import { lookAfter } from "../offline/newer.ts";

lookAfter().catch(() => {}); // the browser keeps nothing here: the page works as any page
