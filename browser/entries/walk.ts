/** On the page of the model. */

import { defineWalk } from "../walk.ts";

defineWalk();
