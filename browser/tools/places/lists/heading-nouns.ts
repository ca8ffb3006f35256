/** What a heading is about: the noun that it ends in, and not those in front, which say whose or which. */

/** `name of the venue` is `venue name`. */
const OF =
  /^(names?|titles?|address|postcode|email|phone|telephone|tel|type|category|dates?|days?|times?|hours|areas?|place|method) of (?:(?:the|your|our|each|host) )?(.+)$/;

/** A question after one thing: `which area do you cover`. */
const WHICH =
  /^(?:which|what) (?!.*\b(?:start|begin|open|finish|end|close)s?$)(.+?) (?:do|does|did|is|are|will|can)\b.*$/;

/** Questions after more than a thing, which end in any noun: `is the building warm`, `how many days`. */
const QUESTION = /^(?:how|is|are|do|does|did|can|has|have|will|who|whom|why|where|when|what)\b/;

/** What follows the noun and says more of it: `organisation running the group`, `price per day`, `venue 2`. */
const MORE =
  / (?:(?:of|for|per|in|on|at|by|with|from|to|if|where|when|who|that|which|is|are|held|running|responsible|delivering|providing|offering|involved|covered|served|used|only)\b.*|s|\d+)$/;

/** A number with the part of the day for which it is: `tel day`. */
const BY_DAY =
  /^(.*\b(?:tel|tele?phones?|phones?|mobile|mob|landline|number|no|contact|email)) (?:days?|day ?time|week ?days?|evenings?|eves?|weekends?|home|work|office)$/;

/** Words that add nothing to what stands in front of them: `cost details`. */
const VAGUE = /^(.+) (?:details|info|information|notes|arrangements|options)$/;

/** Those whose address is not where a group meets. */
const OTHERS =
  /^(?:organi[sz]ations?|providers?|organi[sz]ers?|hosts?|charity|company|contacts?|secretary?s?|chair\w*|treasurers?|registered|correspondence|mailing|billing|invoic\w+|head office) /;

/** People and records, whose name is no group's. */
const NO_GROUP =
  /\b(?:manager|chair\w*|secretary|secretarys|treasurer|trustee|staff|officer|worker|volunteer|person|lead|contact|coordinator|referrer|owner|author|editor|user|file|sheet|map|photo|image|domain|first|last|middle|family|sur|job|your|submitted|submitter|street|road|ward|town|area|region|county|country|district|parish)s?\b/;

/** What a column may be called that lists such things, by one word for them. */
const GROUPS =
  /\b(?:group|club|societ(?:y|ie)|association|charit(?:y|ie)|organi[sz]ation|service|project|activit(?:y|ie)|class(?:e)?|event|scheme|team|choir|network|forum|hub|(?:warm|safe|community|green|quiet|welcoming) space|cent(?:re|er)|cafe|coffee morning|librar(?:y|ie)|hall|church(?:e)?|(?:food|clothes|baby|furniture|toy) ?bank|pantr(?:y|ie)|(?:community )?fridge|shed|place|venue|park|(?:community|allotment) garden|galler(?:y|ie)|museum|pub|shop|pool|building|facilit(?:y|ie)|meetup)s?$/;

/** Those of which a heading tells that they are others than the one in the row. */
const OTHER =
  /^(?:number|no|how|which|other|partner|parent|umbrella|linked|nearest|related|sub|age|target|client|user|peer|previous|former|lead|host)\b|\b(?:parking|changing|number|facilities)\b/;

/** A heading with its noun last. */
export function turned(key: string): string {
  return key.replace(WHICH, "$1").replace(OF, "$2 $1");
}

/** The words up to the noun that a heading is about; nothing for a question after something else. */
export function nounOf(key: string): string {
  const words = turned(key);
  return QUESTION.test(words) ? "" : words.replace(MORE, "");
}

/** What a heading says without the words at its end that hardly say anything. */
export function withoutEnd(key: string): string {
  return BY_DAY.exec(key)?.[1] ?? VAGUE.exec(key)?.[1] ?? "";
}

/** Whether it is called a name, and of nothing that is known to have one of another kind. */
export function isSomeName(key: string): boolean {
  const words = turned(key);
  return /^.+ (?:name|title)$/.test(words) && !NO_GROUP.test(words);
}

/** Whether it says what all rows are, and nothing else: `clubs`, `food bank`, `organisation or group`. */
export function isSomeGroup(key: string): boolean {
  const all = key.split(/ (?:or|and) /);
  return !OTHER.test(key) && all.every((words) => words.split(" ").length < 4 && GROUPS.test(words));
}

/** Whether it is about somebody's own address, to whom one writes. */
export function isOfOthers(key: string): boolean {
  return OTHERS.test(turned(key));
}
