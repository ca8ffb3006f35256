/**
 * On the page of a route: the button “Follow this route”, and bringing what follows it.
 *
 * Where nothing has been kept on this device yet, there is only the button. What keeps answers is brought when it is
 * pressed, or where there is something that may say how far the reader has come.
 */

import { alertBox, button, el } from "../common/dom.ts";
import { loadScript } from "../common/load-script.ts";
import { loadStyles } from "../common/load-styles.ts";
import { load } from "../common/on-demand.ts";
import { report, reported } from "../common/report.ts";
import * as say from "./words.ts";

/** Whether this browser may have kept something of ours. */
async function mayHoldSomething(): Promise<boolean> {
  const known = await indexedDB.databases?.();
  return known?.some(({ name }) => name === "alongside") ?? true;
}

/** Puts the button before the list of a route. */
export function offerRoute(list: HTMLElement): void {
  const outcome = el("div");
  let brought: Promise<void> | null = null;
  // Somebody may press while all that is on its way already.
  let pressed = false;
  const bring = async () => {
    // The look of what keeps answers, such as the question for a passphrase, comes along.
    await Promise.all([loadScript("answers"), loadStyles("answers").catch(() => {})]); // Quiet: `loadScript` has said so.
    (await load("follow")).showRoutePage(list, place, () => pressed);
  };
  const bringOnce = () =>
    brought ??= bring().catch((error) => {
      report("part-missing", error);
      brought = null; // the next press tries again
      if (pressed) outcome.replaceChildren(alertBox(say.notHere));
      pressed = false;
    });
  const press = () => {
    pressed = true;
    void bringOnce();
  };
  const place = el(
    "div",
    { className: "al-follow al-screen" },
    el("p", {}, say.why),
    el("p", {}, button(say.follow, press, "al-button al-button--main")),
    outcome,
  );
  list.before(place);
  try {
    new BroadcastChannel("alongside").onmessage = () => void bringOnce();
  } catch (error) {
    report("no-channel", error);
  }
  mayHoldSomething().then((may) => {
    if (may) void bringOnce();
  }, reported("store-unread"));
}
