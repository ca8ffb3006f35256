/** On the page of a route: what lets the reader follow it is brought when it is needed. */

import { offerRoute } from "../route/route-start.ts";

for (const list of document.querySelectorAll<HTMLElement>("[data-route]")) offerRoute(list);
