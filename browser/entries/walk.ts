/** On the page of the model. */

import { defineWalk } from "../site/shell/model-walk.ts";

defineWalk();
