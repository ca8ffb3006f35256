/** On the facilitators' page that shows what a group has handed in. */

import { whenParsed } from "../common/dom.ts";
import { WallPage } from "../wall/wall-page.ts";

whenParsed(() => {
  const place = document.querySelector<HTMLElement>(".al-wall");
  if (place) new WallPage(place);
});
