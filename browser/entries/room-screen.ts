/** On the page that the group sees on a screen. */

import { whenParsed } from "../common/dom.ts";
import { showScreen } from "../planning/room/screen-page.ts";

whenParsed(() => void showScreen(document.querySelector<HTMLElement>("[data-room]")!));
