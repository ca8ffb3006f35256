/** Every sentence of the tool that makes a version of a sheet for one person. */

export const putBack = "Restore the original wording";
export const putBackDone = "The original wording is back in this field.";
export const preview = "How it will look on paper";
export const printIt = "Print this sheet";
export const wordIt = "Save this sheet as Word";
export const unnamed = "Unnamed sheet";
export const oneLine =
  "Write one sentence on each line. Delete what is not true here, change it, or add your own.";
