/** Loaded where the manual is opened from a disk and not from a website. */

import { leadToFiles, sayWhereAnswersAre } from "../site/shell/disk.ts";

leadToFiles();
sayWhereAnswersAre();
