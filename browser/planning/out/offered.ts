/** The ways out and in as the planner's page has them; what they do is loaded when one is used. */

import { load } from "../../common/on-demand.ts";
import type { PlanRecord } from "../planner/record.ts";
import type { Shelf } from "./incoming.ts";
import * as say from "./ways-words.ts";

type Way = "shareLink" | "saveFile" | "saveCalendar" | "offerPapers" | "saveSessions";

const by = (way: Way) => async (plan: PlanRecord) => await (await load("plan-out"))[way](plan);

/** The ways out, in the order of their buttons: what stands on each, what it is good for, and what to tell of it afterwards. */
export const OFFERED = [
  { label: say.papers, help: say.papersHelp, run: by("offerPapers") },
  { label: say.link, help: say.linkWay, run: by("shareLink") },
  { label: say.file, help: say.fileHelp, run: by("saveFile") },
  { label: say.calendar, help: say.calendarWay, run: by("saveCalendar") },
  { label: say.session, help: say.sessionHelp, run: by("saveSessions") },
] as const;

/** Shows the plan of a file that somebody has chosen. Rejects where that cannot be loaded. */
export async function openPlanFile(file: Blob, shelf: Shelf): Promise<void> {
  await (await load("plan-out")).openFile(file, shelf);
}
