/** Loaded where the words on a device are sealed, and for backups with a passphrase. */

import { locked } from "../device/locked.ts";
import { handOver } from "../common/on-demand.ts";

handOver("locked", locked);
