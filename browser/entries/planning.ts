/** On the page of a session: making it fit the time and the people that there are. */

import { whenParsed } from "../common/dom.ts";
import { fetchSession } from "../planning/session-data.ts";
import { SessionPage } from "../planning/session-page.ts";

whenParsed(async () => {
  const form = document.querySelector<HTMLFormElement>("[data-session]");
  const plan = form && await fetchSession(form.dataset["session"]!);
  if (plan) new SessionPage(form, plan);
});
