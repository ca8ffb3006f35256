/** Every sentence of the tool that composes a sheet for one person. */

export const putBack = "Put back the sheet’s own words";
export const putBackDone = "The sheet’s own words are back in this field.";
export const preview = "As it will stand on paper";
export const printIt = "Print this sheet";
export const wordIt = "Save this sheet as Word";
export const unnamed = "A sheet";
export const oneLine = "One line, one sentence. Leave out what is not true here, change it, or add your own.";
