/** Places of a page that hold what somebody wrote: they are locked, opened, and hold the key of a sitting themselves. */

/** All of them, as a selector. */
export const HOLDS_WORDS = "al-exercise, al-workbook, [data-route], .al-planner, .al-before, .al-hand-in";
