/** Who uses this device: the three ways, each said in a sentence, and what belongs to a passphrase. */

import type { Device } from "../store/codec.ts";
import { openDialog } from "../common/dialog.ts";
import { alertBox, button, el } from "../common/dom.ts";
import { load } from "../common/on-demand.ts";
import { store } from "../page/page-state.ts";
import * as commonWords from "../common/words.ts";
import * as pageWords from "../page/words.ts";
import { choosePassphrase } from "./choose-passphrase.ts";
import { passphraseField } from "./passphrase-field.ts";
import * as say from "./words.ts";
import { saveBackup } from "../page/save-backup.ts";
import { report, reported } from "../common/report.ts";

type Mode = Device["mode"];
type Finished = (words: string) => void;

const MODES: readonly Mode[] = ["own", "passphrase", "sitting"];

/** Makes this device keep words like this. Rejects where that cannot be done; then all is as it was. */
export async function switchMode(mode: Mode, passphrase: string | null): Promise<void> {
  const { decryptAll, encryptAll } = await load("encryption");
  if (mode === "own") await decryptAll(store);
  else await encryptAll(store, mode === "passphrase" ? passphrase : null);
}

/** So long a window waits for what it can do without, in milliseconds. */
const PATIENCE = 2000;

/** What makes the links to take along what is kept here; null where nothing is. */
export type Links = (() => HTMLElement) | null;

/** Brings what makes these links; where it cannot be had, or not in `PATIENCE`, the window is of use without. */
export async function linksOut(): Promise<Links> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const brought = load("finish").then(({ takeAlong }) => takeAlong()).catch(reported("part-missing"));
  return await Promise.race([brought, late]) ?? null;
}

/** The ways to choose among, with what each needs, and `links` to take along what is kept here. `done` hears that one has been taken. */
export function modeChooser(modes: readonly Mode[], links: Links, done: Finished): HTMLElement {
  const passphrase = choosePassphrase();
  const outcome = el("div");
  let chosen: Mode | undefined;
  const extra = el("div");
  const name = `al-mode-${Math.random().toString(36).slice(2)}`;
  const radios = modes.map((mode) => {
    const radio = el("input", { type: "radio", name, value: mode, autocomplete: "off" });
    radio.onchange = () => {
      chosen = mode;
      extra.replaceChildren();
      if (mode === "own") return;
      extra.append(el("p", {}, say.tracesSoFar));
      if (mode === "sitting") extra.append(el("p", {}, say.sittingWarning));
      else extra.append(printFirst(links), passphrase.element);
    };
    return el("p", {}, el("label", {}, radio, ` ${say.ways[mode]}`));
  });
  const act = button(say.choose, async () => {
    const words = chosen === "passphrase" ? passphrase.value() : "";
    if (!chosen || words === null) return;
    act.disabled = true;
    try {
      await switchMode(chosen, words);
      done(say.changed);
    } catch (error) {
      report("device-unchanged", error);
      outcome.replaceChildren(alertBox(say.notChanged));
    }
    act.disabled = false;
  }, "al-button al-button--main");
  const group = el("fieldset", { className: "al-choice" }, el("legend", {}, say.settings), ...radios);
  return el("div", {}, group, extra, outcome, act);
}

function printFirst(links: Links): HTMLElement {
  const outcome = el("p");
  outcome.setAttribute("role", "status");
  const backup = async () => outcome.textContent = (await saveBackup()).words;
  return el(
    "div",
    {},
    el("p", {}, say.printFirst),
    button(pageWords.saveBackup, () => void backup()),
    ...links ? [links()] : [],
    outcome,
  );
}

/** Opens the window; `finished` hears what came of it. */
export async function openSettings(finished: Finished): Promise<void> {
  await store.ready().catch(reported("store-unread")); // what it offers follows from who uses the device now
  const links = await linksOut();
  if (document.querySelector("dialog[open]")) return; // pressed twice
  const dialog = openDialog(say.settings, commonWords.close, (body) => {
    const close = (words: string) => {
      dialog.close();
      finished(words);
    };
    const mode = store.device?.mode;
    body.append(
      el("p", {}, say.now[mode ?? "none"]),
      modeChooser(MODES.filter((each) => each !== mode), links, close),
    );
    if (mode === "passphrase") body.append(ofPassphrase(close));
  });
}

/** What can be done with a passphrase that is there. */
function ofPassphrase(done: Finished): HTMLElement {
  const old = passphraseField(say.oldPassphrase, "current-password");
  const next = choosePassphrase();
  const outcome = el("div"), wrong = (words: string) => outcome.replaceChildren(alertBox(words));
  const change = button(say.changeIt, async () => {
    const words = next.value();
    if (words === null) return;
    const { changePassphrase } = await load("encryption");
    if (await changePassphrase(store, old.input.value, words).catch(reported("device-unchanged"))) {
      done(say.passphraseChanged);
    } else wrong(say.wrong);
  });
  const minutes = el("input", {
    type: "number",
    min: "2",
    max: "60",
    value: `${store.device?.minutes ?? 10}`,
    autocomplete: "off",
  });
  const set = button(say.setMinutes, async () => {
    const number = Number(minutes.value);
    if (!Number.isInteger(number) || number < 2 || number > 60) return wrong(say.minutesWrong);
    try {
      await (await load("encryption")).changeMinutes(store, number);
      done(say.minutesSet);
    } catch (error) {
      report("device-unchanged", error);
      wrong(say.notChanged);
    }
  });
  return el(
    "div",
    {},
    outcome,
    el("h3", {}, say.locking),
    el("p", {}, el("label", {}, `${say.minutes} `, minutes), " ", set),
    el("h3", {}, say.changeIt),
    old.element,
    next.element,
    change,
  );
}
