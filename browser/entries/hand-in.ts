/** On the page about handing in: choosing what to share with the group, and handing it over. */

import { whenParsed } from "../common/dom.ts";
import { HandInPage } from "../sharing/hand-in-page.ts";
import { watchPage } from "../page/lifecycle.ts";

whenParsed(() => {
  const place = document.querySelector<HTMLElement>(".al-hand-in");
  if (!place) return;
  watchPage();
  void new HandInPage(place).begin();
});
