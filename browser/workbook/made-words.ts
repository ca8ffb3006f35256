/** What My workbook says of what a facilitator has made. */

export const made = "Training that you run";
export const madeWhy = "Your plans and grids are saved on this device and are included in your backups.";
export const gridOf = (name: string) => `Before and after${name && `: ${name}`}`;
export const changed = (when: string) => `(changed on ${when})`;
