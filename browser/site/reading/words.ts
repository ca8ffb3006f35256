/** Every sentence of the reading preferences and of Listen. */

export const title = "Reading preferences";
export const close = "Close";
export const keptHere = "Kept on this device only, for every page here.";
export const notKept =
  "This browser does not let the page remember your choices. They last until you leave this page.";
export const reset = "Back to the usual";
export const resetDone = "Everything is back to the usual.";

export interface Choice {
  readonly legend: string;
  /** Values of the attribute and their words; the empty value is the usual. */
  readonly options: readonly (readonly [value: string, words: string])[];
  /** What the choice is about, where the legend cannot say it. */
  readonly help?: string;
}

/** What can be chosen, by the attribute that says it on the page. */
export const choices: Readonly<Record<string, Choice>> = {
  "data-al-size": {
    legend: "Text size",
    options: [["", "Usual"], ["large", "Large"], ["larger", "Larger"], ["largest", "Largest"]],
  },
  "data-al-spacing": {
    legend: "Spacing",
    options: [["", "Usual"], ["wide", "Wide"], ["wider", "Wider"]],
  },
  "data-al-font": {
    legend: "Letters",
    options: [["", "This device’s own"], ["atkinson", "Atkinson Hyperlegible Next"]],
  },
  "data-al-scheme": {
    legend: "Colours",
    options: [["", "As the device says"], ["light", "Light"], ["dark", "Dark"]],
  },
  "data-al-contrast": { legend: "Contrast", options: [["", "Usual"], ["more", "Higher"]] },
  "data-al-motion": { legend: "Movement", options: [["", "As the device says"], ["less", "Less"]] },
  "data-al-keys": {
    legend: "Single keys",
    options: [["", "Both"], ["slash", "Only /"], ["leave", "Only Shift"], ["none", "None"]],
    help: "The key / opens the search. Shift three times, by itself, leaves a page where you can write. " +
      "Turn off what you press by chance, or if you use Sticky Keys or speak to your device.",
  },
};

// Listen

export const listen = "Listen";
export const listenHelp = "It is read aloud, and the sentence being read is marked.";
export const listenLooking = "Looking for a voice that can read this page aloud…";
export const listenStart = "Listen to this page";
export const listenFromSelection = "Listen from the words you marked";
export const cannotSpeak =
  "This browser cannot read aloud. Your device may have a reader of its own, in its accessibility settings.";
export const noVoice =
  "This browser has no English voice, so it cannot read aloud. You can add one in the speech settings of your " +
  "device, or try another browser.";
export const listenMissing = "Listen could not be loaded. Please try again when you are online.";

export const remoteAsk =
  "This browser’s only English voices are not on your device. It would send the words of this page to the " +
  "maker of the voice. What you have written yourself would not be read.";
export const remoteYes = "Listen all the same";
export const remoteNo = "No, thank you";

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
export const finished = "That was the end of the page.";
export const failed = "The voice stopped. Press Play to go on, or choose another voice.";
export const picture = "Picture:";

/** A speed, as a part of the usual one. */
export function speedInWords(rate: number): string {
  return `${rate}×`;
}
