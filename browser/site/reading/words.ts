/** Every sentence of the reading preferences and of Listen. */

export const title = "Reading preferences";
export const close = "Close";
export const keptHere = "Your choices are saved on this device only, and apply to every page here.";
export const notKept =
  "This browser will not let the page remember your choices. They last until you leave this page.";
export const reset = "Reset";
export const resetDone = "All your choices have been reset.";

export interface Choice {
  readonly legend: string;
  /** Values of the attribute and their words; the empty value is the standard. */
  readonly options: readonly (readonly [value: string, words: string])[];
  /** What the choice is about, where the legend cannot say it. */
  readonly help?: string;
}

/** What can be chosen, by the attribute that says it on the page. */
export const choices: Readonly<Record<string, Choice>> = {
  "data-al-size": {
    legend: "Text size",
    options: [["", "Standard"], ["large", "Large"], ["larger", "Larger"], ["largest", "Largest"]],
  },
  "data-al-spacing": {
    legend: "Spacing",
    options: [["", "Standard"], ["wide", "Wide"], ["wider", "Wider"]],
  },
  "data-al-font": {
    legend: "Font",
    options: [["", "Standard"], ["atkinson", "Atkinson Hyperlegible Next"]],
  },
  "data-al-scheme": {
    legend: "Colours",
    options: [["", "Same as my device"], ["light", "Light"], ["dark", "Dark"]],
  },
  "data-al-contrast": { legend: "Contrast", options: [["", "Standard"], ["more", "Higher"]] },
  "data-al-motion": { legend: "Movement", options: [["", "Same as my device"], ["less", "Less"]] },
  "data-al-keys": {
    legend: "Keyboard shortcuts",
    options: [["", "All on"], ["slash", "Only /"], ["leave", "Only Shift"], ["none", "All off"]],
    help:
      "The / key opens the search. Pressing Shift three times exits a page where you can write. Letters and figures " +
      "work on the pages for running a session, where all are on. Turn off any that you press by accident, or if you " +
      "use Sticky Keys or control your device by voice.",
  },
};

// Listen

export const listen = "Listen";
export const listenHelp = "The page is read aloud, and each sentence is highlighted as it is read.";
export const listenLooking = "Looking for a voice to read this page aloud…";
export const listenStart = "Listen to this page";
export const listenFromSelection = "Listen from the words you selected";
export const cannotSpeak =
  "This browser cannot read aloud. Your device may be able to: look in its accessibility settings.";
export const noVoice =
  "This browser has no English voice, so it cannot read aloud. You can add one in your device’s speech settings, " +
  "or try another browser.";
export const listenMissing = "Listen could not be loaded. Please try again when you are online.";

export const remoteAsk =
  "The only English voices in this browser are not on your device. It would send the words of this page to the " +
  "company that provides the voice. Nothing that you have written would be read out.";
export const remoteYes = "Listen anyway";
export const remoteNo = "No thanks";

export const play = "Play";
export const pause = "Pause";
export const back = "Back";
export const backLong = "Back one sentence";
export const forward = "Forward";
export const forwardLong = "Forward one sentence";
export const stop = "Stop";
export const speed = "Speed";
export const voice = "Voice";
export const nothingToRead = "There is nothing to read aloud on this page.";
export const finished = "You have reached the end of the page.";
export const failed = "The voice stopped. Press Play to continue, or choose another voice.";
export const picture = "Picture:";

/** A speed, as a part of the standard one. */
export function speedInWords(rate: number): string {
  return `${rate}×`;
}
