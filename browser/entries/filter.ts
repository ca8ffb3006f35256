/** On pages with a long list that can be narrowed. */

import { whenParsed } from "../common/dom.ts";
import { watchListFilter } from "../site/lists/list-filter.ts";

whenParsed(watchListFilter);
