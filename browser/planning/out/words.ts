/** What is said where a plan is handed on, printed or taken elsewhere. */

export const dayOf = (title: string, day: number, days: number) => `${title}, day ${day} of ${days}`;
export const end = "End";
export const inGroups = "In groups, at the same time";
export const followUp = (title: string) => `Ask what came of it: ${title}`;
export const followUpWhat = (weeks: number) =>
  `${weeks} weeks have passed since the training. Ask each person what they have tried, what has changed for the ` +
  "people they support, and what got in the way. The manual has a form for it, on the pages about evaluation.";
