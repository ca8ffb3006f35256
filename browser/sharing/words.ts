/** Every sentence about handing in. */

import { answers } from "../answers/words.ts";

export const reading = "Looking for what you have written…";
export const unread =
  "Your answers could not be read, so there is nothing to choose from. Reload the page to try again.";
export const nothing =
  "You have not written anything on this device yet. Do an exercise first, then come back to this page.";

export const choose = "1. Choose what to share";
export const cleared = "Your answers have been cleared from this device, so there is nothing here to share.";
export const nothingYet = "Nothing is chosen yet.";
export const chosenBefore = "What you chose here before is still chosen. Look through it again.";
export const chooseWhy =
  "Open an exercise, read what you wrote, and tick what you are happy for the group to see.";

export function chosenOf(chosen: number, all: number): string {
  return chosen ? `${chosen} of ${all} chosen` : all === 1 ? "1 answer" : `${all} answers`;
}

export const notKept =
  "What you choose and change here cannot be saved on this device at the moment. It is still on this page. Hand it in " +
  "before you close the page.";

export const share = "Share this";
export const change = "Change the words to share";
export const changeWhy =
  "This only changes what you hand in. Your own answer stays as it is, in your workbook.";
export const ownWords = "Go back to my own words";
export const words = "Words to share";
export const nothingLeft = "Nothing is left to share here, so this will not be handed in.";
export const changed = "Changed for sharing";

export const look = "2. Check what you will share";
export const smallGroup =
  "Your name is not on it, but that does not make it anonymous. In a small group, people may know you by how you " +
  "write, or by what happened. Change or leave out anything that gives you or someone else away.";

export function willGo(count: number): string {
  return count === 0
    ? "Nothing will be handed in yet, because nothing is chosen."
    : `You will hand in ${answers(count)}, in exactly these words:`;
}

export const name = "Your name (optional)";
export const nameHelp = "Leave this empty to hand in without a name. The name is never shown on the wall.";
export const withName = (name: string) => `Name: ${name}`;
export const withoutName = "No name.";

export const give = "3. Hand it in";
export const replaces =
  "You have handed something in from this device before. If it was for the same group, this replaces it.";
export const otherGroup = "This is for another group";
export const otherGroupDone =
  "What you hand in from now on is new and will not replace anything. Nothing is chosen now. Choose what this " +
  "group can see.";
export const asFile = "Save as a file";
export const shareSheet = "Share…";
export const onPaper = "Print";
export const giveWhy =
  "This page does not send anything. You decide how it reaches your facilitator: as a file, as codes for their camera, or " +
  "on paper.";

export function saved(name: string): string {
  return `Your browser has been asked to save ${name}. Give this file to your facilitator, for example on a USB stick.`;
}

export const shared = "The file has gone to the app that you chose.";
export const notShared = "The file was not shared. Save it as a file instead.";
export const notGiven = "This could not be made. Print it, or write it on a card.";
export const nothingChosen = "Choose at least one answer first.";
export const tooMuch = "This is too much for one hand-in. Choose fewer answers.";
export const printed = "Your browser is printing what you chose to share.";
export const paperTitle = "What I am sharing with the group";

export const fileWords =
  "This is a hand-in from the manual Alongside. Your facilitator opens it on the page “Hear from the group”.\n" +
  "You can read below everything that is in it.";

// Codes

export const asCodes = "Show as codes";
export const tooManyCodes = "This is too much for codes. Choose fewer answers, or save it as a file.";
export const codes = (count: number) =>
  count === 1 ? "Your answers as a code" : `Your answers as ${count} codes`;
export const code = (number: number, total: number) => `Code ${number} of ${total}`;
export const manyCodes = "This takes a lot of codes. A file is quicker, if you can hand one over.";
export const codeHow =
  "Hold the screen still, about 30 cm from your facilitator’s camera, until their page says that it has read it.";
export const codesHow =
  "Hold the screen still, about 30 cm from your facilitator’s camera. When their page has read a code, show " +
  "the next one. The order does not matter, and their page says which numbers are still missing.";
export const previousCode = "Previous code";
export const nextCode = "Next code";
export const goTo = "Go to a code";
export const automatic = "Let the codes change by themselves";
export const automaticWhy =
  "The picture then keeps changing. If moving patterns trouble you or someone beside you, change the codes by hand.";
export const pace = "How fast";
export const paces = ["Every two seconds", "Every second", "Twice a second"] as const;
export const byItself = "Start";
export const pause = "Pause";
export const changing = "The codes are changing by themselves.";
