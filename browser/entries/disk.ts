/** Loaded where the manual is opened from a disk and not from a website. */

import { leadToFiles, sayWhereAnswersAre } from "../disk.ts";

leadToFiles();
sayWhereAnswersAre();
