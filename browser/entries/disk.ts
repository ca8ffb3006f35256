/** Loaded where the manual is opened from a disk and not from a website. */

import { noteBesideAnswers } from "../site/shell/beside-answers.ts";
import { linkToFiles } from "../site/shell/disk.ts";
import { fromDisk } from "../site/shell/words.ts";

linkToFiles();
noteBesideAnswers(fromDisk);
