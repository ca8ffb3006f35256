/** What is said on the buttons and in the windows of the ways out, and of a plan that comes in. */

export const linkHelp =
  "The whole plan is in the link itself, so nothing is sent to us. It has no names of those who lead it, and nothing " +
  "from anyone’s answers. Whoever opens it sees the plan first and then decides whether to keep it.";
export const withNotes =
  "Send my notes as well. Tick this only if they name nobody, because links are easily passed on.";
export const theLink = "The link";
export const long = "This link is long, and some email and chat programs cut long links. A file is safer.";
export const copy = "Copy the link";
export const copied = "The link is copied.";
export const notCopied =
  "This browser does not let the page copy. The link is selected, so copy it yourself.";

export const saved = (name: string) => `Saved as ${name}.`;

export const calendarHelp =
  "Each day with a date becomes one event at London time, with its agenda, its place and a reminder the day before. " +
  "Nobody’s name and none of your notes are in it. Save the file and open it with your calendar.";
export const undated = (days: number) =>
  days === 1
    ? "One day has no date yet, so it is left out."
    : `${days} days have no date yet, so they are left out.`;
export const askAgain = "Remind me to ask people what came of it";
export const noFollowUp = "No reminder";
export const weeks = (number: number) => `${number} weeks afterwards`;
export const saveCalendar = "Save the calendar file";
export const noDate = "Give a day its date first. Without one, a calendar does not know where to put it.";

export const runSheet = "Run sheet";
export const runSheetHelp = "What to bring and to print, and each stretch in turn, with what to say and do.";
export const cueSheet = "Cue sheet";
export const cueSheetHelp =
  "Each stretch at a glance: how to begin, what people do, and the one point to bring out.";
export const agenda = "Agenda";
export const agendaHelp = "Times and titles for those who take part. It has no names and no notes.";
export const print = "Print";
export const word = "Save as Word";
export const failed = "That did not work. Reload the page, and try again.";

export const sessionDays = "Each day becomes a session, and so a file of its own.";
export const saveDay = (number: number) => `Save day ${number}`;

export const arrived = "The plan in this file";
export const nothingYet = "Nothing is kept until you say so.";
export const keep = "Keep it as a new plan";
export const notNow = "Do not keep it";
export const known = (title: string) => `You have this plan already. It is called “${title}”.`;
export const openKnown = "Open it";
export const beganAs = (title: string) =>
  `You have another version of it, called “${title}”. It stays as it is, and both are kept.`;
export const people = (number: number, days: number) =>
  `For ${number} ${number === 1 ? "person" : "people"}, ${days === 1 ? "one day" : `${days} days`}.`;
export const notKept = "It could not be saved. Nothing has changed. Reload the page, and try again.";
export const refused = "This plan cannot be opened";
