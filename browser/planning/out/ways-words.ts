/** What stands on the buttons of the ways out, and beside them. */

export const link = "Share as a link";
export const linkWay = "For a colleague who has this manual: the whole plan is in the link, without names.";
export const file = "Save as a file";
export const fileHelp =
  "All of the plan, with names and notes, to keep or to give to someone. It can be opened here again.";
export const calendar = "Add to a calendar";
export const calendarWay =
  "A file that Outlook, Google and Apple calendars open: one event a day, with the agenda in it.";
export const papers = "Print or save as Word";
export const papersHelp =
  "The run sheet and the cue sheet for those who lead, and the agenda for those who take part.";
export const session = "Save for the manual";
export const sessionHelp =
  "A file for whoever keeps this manual, who can put it among the ready-made sessions. It has the names of those who lead and your notes in it. Groups at the same time become one stretch.";
