/** Loaded where the manual is opened from a disk and not from a website. */

import { linkToFiles, warnAboutStorage } from "../site/shell/disk.ts";

linkToFiles();
warnAboutStorage();
