/** On the page of whoever leads a run. */

import { whenParsed } from "../common/dom.ts";
import { showNotes } from "../planning/room/notes-page.ts";

whenParsed(() => void showNotes(document.querySelector<HTMLElement>("[data-room]")!));
