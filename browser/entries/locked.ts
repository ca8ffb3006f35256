/** Loaded where the words on a device are sealed, and for backups with a passphrase. */

import { locked } from "../locked/locked.ts";
import { handOver } from "../parts.ts";

handOver("locked", locked);
