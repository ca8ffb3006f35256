/** Every sentence of the tool for wellbeing over time. */

export const short = {
  satisfied: "Satisfied with life",
  worthwhile: "Things I do are worthwhile",
  happy: "Happy yesterday",
  anxious: "Anxious yesterday",
} as const;

export const highGood = "Higher is better.";
export const lowGood = "For this question, lower is better.";
export const hidden = "You will see your earlier answers again when you close this one.";
export const table = "All answers";
export const date = "Date";
export const goingOn = "What was going on";
export const undated = "no date";
export const noAnswer = "not answered";
export const lines = "Four lines, one for each question";
export const never = "The four answers are never added up, because they are about different things.";
export const bands = "What the bands mean";
export const bandsWhy =
  "The Office for National Statistics sorts answers into bands to describe large groups of people. They are not meant " +
  "for one person, and nobody is “low”.";
export const bandColumns = ["Question", "Lowest band", "Second", "Third", "Highest band"] as const;
/** As in src/alongside/evaluation/wellbeing.py; a test compares them. */
export const bandRows = [
  ["Satisfied, worthwhile, happy", "low: 0 to 4", "medium: 5 to 6", "high: 7 to 8", "very high: 9 to 10"],
  ["Anxious", "very low: 0 to 1", "low: 2 to 3", "medium: 4 to 5", "high: 6 to 10"],
] as const;
export const canTitle = "What this can and cannot show";
export const can = "It can help you to look back, and to talk about what has changed and why.";
export const cannot = [
  "It cannot say whether one person is better: a change of one or two may just be a good or a bad day.",
  "It cannot say why something changed.",
  "It cannot say whether someone is ill or safe.",
] as const;
export const source =
  "Questions and bands: Office for National Statistics, personal well-being (ONS4). Contains public sector " +
  "information licensed under the Open Government Licence v3.0.";

export function chartWords(name: string, said: readonly string[]): string {
  return `${name}, from 0 to 10: ${said.join(", ") || noAnswer}`;
}
