/** What stands on the buttons of any dialog. */

export const close = "Close";
export const cancel = "Cancel";
