/** The words of a connection map on paper. */

export const map = "The map";
export const inWords = "The map in words";
export const list = "People and places";
export const now = "now";
export const columns = [
  "No.",
  "Who or what",
  "What it is",
  "How close",
  "How often",
  "What comes to me",
  "What goes from me",
  "Known through",
];
