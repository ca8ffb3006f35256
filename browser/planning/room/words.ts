/** Every word that the pages for the room say. */

import { duration } from "../words.ts";

const many = (number: number, one: string, more = `${one}s`) => `${number} ${number === 1 ? one : more}`;
export const minutes = (number: number) => many(number, "minute");

// On the screen

export const begins = (time: string) => `We begin at ${time}`;
export const ended = "We have finished";
export const backAt = (time: string) => `Back at ${time}`;
export const goingOn = "We are about to start again";
export const left = (number: number) => `${minutes(number)} left`;
export const close = "Time to bring it to a close";
export const covered = "The screen is blank. Press B or W, or move on, to bring it back.";

// Controls

export const previous = "Back";
export const next = "Next";
export const list = "Go to…";
export const black = "Black";
export const full = "Full screen";
export const notes = "Notes";
export const screen = "Open the screen";
export const screenHere = "Show the screen here";
export const notesHere = "Back to my notes";
export const leave = "Leave";
export const showCountdown = "Show the time that is left on the screen";
export const controls = "Controls";
export const of = (number: number, all: number) => `${number} of ${all}`;
export const opening = "Opening";
export const end = "End";
export const chooseTitle = "Go to";
export const closeDialog = "Close";

// Notes

export const then = (what: string) => `Next: ${what}`;
export const nothingThen = "Next: nothing more. This is the last.";
export const onTime = "On time";
export const behind = (number: number) => `${minutes(number)} behind the plan`;
export const ahead = (number: number) => `${minutes(number)} ahead of the plan`;
export const willEnd = (time: string) => `It ends at ${time} if nothing changes.`;
export const forThis = (left: number) => left > 0 ? `${minutes(left)} left here` : "The time for this is up";
export const pastTime = (number: number) =>
  number < 1 ? "The time for this is up" : `${minutes(number)} over here`;
export const more = (number: number) => `+${minutes(number)}`;
export const spare = (number: number, what: string) =>
  `You have ${duration(number)} to spare before ${what}.`;
export const noSpare = (what: string) => `You have no time to spare before ${what}.`;
export const missed = (number: number, what: string) => `You will miss ${what} by ${minutes(number)}.`;
export const theFinish = (time: string) => `the finish at ${time}`;
export const fixed = (title: string, time: string) => `${title} at ${time}`;
export const youCould = "To catch up, you could:";
export const leaveOut = (title: string, saves: number) => `Leave out ${title} (saves ${minutes(saves)})`;
export const shorten = (title: string, to: number, saves: number) =>
  `Do ${title} in ${minutes(to)} (saves ${minutes(saves)})`;
export const nothingToLeave =
  "Nothing else in the plan can be left out before then. Shorten what you are doing now, or tell people the new time.";
export const never = (words: string) => `Never cut ${words.replaceAll("*", "").replace(/\.$/, "")}.`;
export const takeBack = (title: string) => `Put ${title} back to its own minutes`;
export const changedTo = (title: string, minutesNow: number) =>
  minutesNow ? `${title} now has ${minutes(minutesNow)}.` : `${title} is left out.`;
export const say = "Say";
export const doThis = "Do";
export const peopleDo = "People do";
export const part = (title: string, minutes: number) => `${title} (${minutes})`;
export const give = "Give out";
export const ready = "Have ready";
export const handout = "the handout, one each";
export const lead = (who: string) => `Led by ${who}`;
export const onScreen = "On the screen";
export const wholePlan = "The plan";
export const start = "Begin now";
export const beginsAt = (time: string) => `The plan begins at ${time}.`;
export const lastTime = (date: string) => `What happened last time, on ${date}`;
export const blocked =
  "The browser did not open a second window. Let this page open windows and try again, open the screen by its link, " +
  "or show the screen in this window.";
export const screenLink = "The screen, by its link";
export const opened =
  "The screen is in its own window. Drag it to the projector, and press F there for full screen.";
export const missing =
  "This could not be found on this device. Go back, and open it from the page of the session, exercise or plan.";
export const keys = "Keys and clickers";
export const keyList: readonly (readonly [string, string])[] = [
  ["→ ↓ Page Down Space N", "next"],
  ["← ↑ Page Up Shift+Space P", "back"],
  ["Home, End", "the opening, the end"],
  ["B or .", "black screen, and back"],
  ["W or ,", "white screen, and back"],
  ["5 Enter", "the fifth on the list"],
  ["G", "choose from a list"],
  ["S", "from notes to screen, and from screen to notes"],
  ["F", "full screen"],
  ["Esc", "leave full screen, or bring the screen back"],
];
export const lettersOff =
  "Letters and figures only work if Keyboard shortcuts are all on, in Reading preferences. Arrows, Space and " +
  "Page keys always work.";

// Afterwards

export const afterTitle = "What took longer, and what was shorter";
export const afterHelp =
  "This stays on this device until you begin again. Use it to correct the minutes in your plan for next time.";
export const what = "What";
export const asPlanned = "Planned";
export const took = "Took";
export const difference = "Difference";
export const notDone = "not done";
export const longer = (number: number) => `${minutes(number)} longer`;
export const shorter = (number: number) => `${minutes(number)} shorter`;
export const asLong = "as planned";
export const altogether = "Altogether";
export const copy = "Copy this";
export const copied = "It is copied.";
export const notCopied = "This browser does not let the page copy it. Select it and copy it yourself.";
export const print = "Print this";
export const again = "Begin again";
export const notAgain = "Keep it";
export const reallyAgain =
  "Begin again? The times from this session will be cleared. Copy or print them first if you need them.";
export const thing = (item: string, count: number) => `${item} (${count})`;
export const actual = "Actual";
export const about = (time: string) => `about ${time}`;
export const leftOut = "left out";

// In the planner

export const untitled = "Without a title";
export const inGroups = "In groups, at the same time";
export const aGroup = "A group";
export const runInTheRoom = "Run it in the room";
export const runHelp =
  "Opens your notes for today’s part of the plan, or for day 1. You can open a screen for the group from there. Your " +
  "own notes stay in this window.";
export const notHanded =
  "This browser will not pass the plan to another page, so you cannot run it in the room here.";
