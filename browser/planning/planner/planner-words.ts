/** What is said in the planner. */

import { duration, minutes as inMinutes } from "../words.ts";

export const named = (title: string) => title || "Something without a name";
const many = (number: number, one: string) => `${number} ${one}${number === 1 ? "" : "s"}`;

// Your plans
export const question = (title: string) => `Your plan: ${title || noTitle}`;
const noTitle = "Plan without a name";
export const loading = "Looking for your plans…";
export const yours = "Your plans";
export const none = "You have no plans on this device yet.";
export const damaged = (count: number) =>
  `${many(count, "plan")} on this device could not be read, and nothing of ${
    count === 1 ? "it" : "them"
  } has been removed. ` +
  "Save a backup file, and restore an earlier one in My workbook if you have it.";
export const unread =
  "Your plans could not be read just now. None of them has been removed. Reload the page to try again.";
export const unreadablePlan =
  "This plan cannot be read here. It stays on this device and in your backups as it is.";
export const cut =
  "Some of the text in this plan is too long to show here. You see the start of it, and the rest stays as it is until " +
  "you change the plan.";
export const open = (title: string) => title || noTitle;
export const about = (days: number, people: number, changed: string) =>
  [
    days > 1 ? `${days} days` : "1 day",
    `${people} ${people === 1 ? "person" : "people"}`,
    changed && `changed ${changed}`,
  ]
    .filter(Boolean).join(", ");
export const duplicate = "Copy";
export const copyOf = (title: string) => `${title || noTitle} (copy)`;
export const copied = (title: string) => `“${title}” is now in your plans.`;
export const remove = "Delete";
export const deleted = (title: string) => `“${title || noTitle}” is deleted.`;
export const undo = "Undo";
export const broughtBack = (title: string) => `“${title || noTitle}” is back.`;
export const newPlan = "Make a new plan";
export const startFrom = "Start from";
export const nothing = "An empty plan";
export const begin = "Make a plan";
export const openFile = "Open a plan from a file";
export const openFileHelp =
  "Choose a file that someone saved in their planner. It will be added to your own plans.";
export const arrived =
  "This plan came from someone else. It is not saved yet: it becomes one of your plans when you keep it or change it.";
export const noPlan =
  "That plan is not on this device. It may have been deleted, or it is in another browser. Restore a backup file in My workbook if you have one.";
export const noSession =
  "That session is not in this manual any more. Start from another one, or from an empty plan.";
export const keep = "Keep this plan";
export const notPossible = "This could not be saved on this device, so nothing has changed. Try again.";

// The plan
export const yourPlan = "Your plan";
export const back = "All your plans";
export const title = "Name of the plan";
export const people = "People";
export const smallGroup = "People in a small group";
export const numberOut = (least: number, most: number, now: number) =>
  `Enter a whole number from ${least} to ${most}. It is ${now}, as before.`;
export const redo = "Redo";
export const undone = (did: string) => `Undone: ${did}.`;
export const redone = (did: string) => `Done again: ${did}.`;
export const saved = "Saved on this device";
export const saving = "Saving…";
export const notKeptYet =
  "This plan is not saved yet. It will be saved on this device when you first change it.";
export const failed =
  "Your last changes are not saved. They are still on this page. Keep it open, and try again or save a backup file.";
export const tryAgain = "Try again";
export const backup = "Save a backup file";
export const keptWhere =
  "Your plans are only on this device, in this browser. A backup file includes them with your answers.";
export const elsewhere = "This plan has changed in another tab. You see it as it is now.";
export const conflict =
  "This plan was changed in two places at the same time. You see one version here. The other is saved too: make it a separate plan to compare them.";
export const keepBoth = "Make the other version a separate plan";
export const otherVersion = (title: string) => `${title || noTitle} (other version)`;
export const changedUnreadable =
  "This plan has changed in another tab, and the new version cannot be read here. It stays on this device as it is. " +
  "Reload the page.";
export const takenOut = "This plan was deleted in another tab. If you change anything here, it comes back.";

// Days
export const day = (number: number) => `Day ${number}`;
export const date = "Date";
export const start = "Start";
export const finish = "People have to go at";
export const place = "Place";
export const timeNotWhole =
  "This time is not complete, so it is not saved. If there was a time here before, it is still saved. Enter the hour " +
  "and the minutes.";
export const timeNeeded = (time: string) =>
  `A day needs a time to start, so it is ${time} again. Enter the hour and the minutes.`;
export const dayTime = (from: string, to: string, length: number, spare: number | null) =>
  `${from} to ${to}, ${duration(length)}` +
  (spare === null || spare === 0
    ? ""
    : spare > 0
    ? `; ${duration(spare)} to spare`
    : `; ${duration(-spare)} too long`);
export const emptyDay = "Nothing is planned for this day yet.";
export const addDay = "Add a day";
export const removeDay = "Remove this day";
export const dayRemoved = (number: number) => `removed day ${number}`;
export const dayAdded = "added a day";
export const add = "Add to this day";
export const addToGroup = (name: string) => `Add to ${name}`;

// What stands in a day
export const minutes = "Minutes";
export const moveUp = "Move up";
export const moveDown = "Move down";
export const change = "Change";
export const done = "Done";
export const fixed = (at: string) => `fixed at ${at}`;
export const may = "can be left out";
export const care = "care note";
export const ledBy = (who: string) => `led by ${who}`;
export const look = "Look at this";
export const kinds = {
  exercise: "Exercise",
  talk: "Talk",
  break: "Break",
  activity: "Your own",
  parallel: "Groups",
} as const;
export const nowAt = (title: string, place: number, of: number, where: string, time: string) =>
  `${named(title)} is now ${place} of ${of} in ${where}, at ${time}.`;
export const ends = (day: number, end: string, notes: number) =>
  `Day ${day} now ends at ${end}. ${notes ? `${many(notes, "thing")} to look at.` : "Nothing to look at."}`;
export const moved = (title: string) => `moved ${named(title)}`;
export const changed = (title: string) => `changed ${named(title)}`;
export const changedPlan = "changed the plan";
export const changedDay = (day: number) => `changed day ${day}`;
export const removed = (title: string) => `removed ${named(title)}`;
export const added = (title: string) => `added ${named(title)}`;

// The form of one thing
export const name = "Name";
export const lead = "Who leads";
export const note = "Notes";
export const pin = "Fixed start";
export const pinHelp = "Leave this empty if it begins when the thing before it ends.";
export const mayDrop = "Can be left out if time is short";
export const where = "Where it goes";
export const group = (parallel: string, name: string) => `${parallel}: ${name}`;
export const takeOut = "Remove from the plan";
export const facilitatorPage = "How to lead it";
export const groupName = (number: number) => `Group ${number}`;
export const nameOfGroup = "Name of the group";
export const addGroup = "Add a group";
export const removeGroup = (name: string) => `Remove ${name}`;
export const groupRemoved = (name: string) => `removed ${name}`;
export const groupAdded = "added a group";

// Adding
export const adding = (where: string) => `Add to ${where}`;
export const aBreak = "A break";
export const ownBlock = "Something of your own";
export const groups = "Groups at the same time";
export const breakTitle = "Break";
export const ownTitle = "";
export const groupsTitle = "In groups";
export const find = "Search exercises and talks";
export const findHelp = "Type part of a name, or up to how many minutes, such as “strengths” or “30”.";
export const addThis = "Add";
export const hasCare = "care note";
export const foundCount = (count: number) =>
  count ? `${count} found.` : "No results. Use fewer words, or add something of your own.";
export const addedHere = (title: string, end: string) => `Added ${named(title)}. The day now ends at ${end}.`;
export const talks = "Talks";

// What to look at, and what follows from the plan
export const toLookAt = "To look at";
export const allGood = "Nothing to look at. The times, the breaks and the order are all fine.";
export const ofDay = (day: number) => `Day ${day}`;
export const room = "What you need in the room";
export const counted = "Counted for your group. Groups at the same time are counted as equal parts.";
export const copies = "Copies";
export const nothingNeeded = "Nothing yet. Add exercises to see what they need.";
export const compare = "Compare with the original session";
export const session = "This plan began as";
export const noDifference = "It has the same parts, in the same order and with the same minutes.";
export const differs = {
  added: (title: string, length: number) => `Added: ${named(title)}, ${inMinutes(length)}`,
  left: (title: string, length: number) => `Left out: ${named(title)}, ${inMinutes(length)}`,
  longer: (title: string, was: number, is: number) => `${named(title)}: ${inMinutes(is)} instead of ${was}`,
  moved: (title: string) => `Moved: ${named(title)}`,
} as const;
export const noOriginal = "That session is not in this manual any more, so there is nothing to compare with.";
export const toWays = "Print, share or run this plan";
export const waysOut = "Use this plan";
export const didNotWork = "That did not work. Reload the page, and try again.";
