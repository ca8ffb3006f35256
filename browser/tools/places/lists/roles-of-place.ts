/** What a place is called, where it is and when: the roles of columns for that, and the headings that lists have. */

/** A part of a place that a column can hold. */
export interface Role {
  readonly id: string;
  /** The field that keeps it. */
  readonly field: string;
  /** What it is called where the reader chooses. */
  readonly label: string;
  /** Other headings for it, as `bare` writes them. */
  readonly heads: string;
  /** Headings that stand for it where no list names them exactly. */
  readonly like?: RegExp;
  /** Nouns for it, where a heading ends in one: “Host organisation”, and not “Organisation contact”. */
  readonly noun?: RegExp;
}

/** In the order in which patterns count. */
export const OF_PLACE: readonly Role[] = [
  // Names that would also fit a wider pattern further down
  {
    id: "contact-name",
    field: "contact",
    label: "Person or desk to ask",
    heads:
      "contact name|contact person|named contact|key contact|main contact|lead|leader|group leader|organiser name|coordinator|whom to ask|who to contact|first name|given name|surname|contact title|job title|instructor|instructor name|tutor|teacher|contacts name|contacts title|name contact|last name|family name|forename|secretary|chair|chairman|chairperson|treasurer|club secretary|facilitator|coach|who to ask",
    like:
      /\b(contacts?|leaders?|co ?ordinators?|secretarys?|chair(man|woman|person)?s?|organi[sz]ers|key worker)( person)? ((first|given|fore|last|family|sur) ?)?name$|^contacts?\b.*\bname$|\bcontacts? (role|position)$/,
    noun:
      /\b(contacts?|leaders?|co ?ordinators?|secretarys?|chair(man|woman|person)?s?|organi[sz]ers)( person)? name$/,
  },
  {
    id: "run-by",
    field: "run-by",
    label: "Who runs it",
    heads:
      "organization|organisation|org|org name|name of organisation|organization name|organisation name|organisations name|provider|provider name|service provider|run by|who runs it|organiser|organizer|host|hosted by|delivered by|parent organisation|charity|company|company name|charity name|lead organisation|organisers|providers|organised by|organized by|operator|managed by|provided by|run by whom|who runs this",
    noun:
      /^(?!.*\b(partner|other|member|affiliated|umbrella|national|governing|fund\w+|referr\w+)\b).*\b(providers?|organi[sz]ations?|organi[sz]ers?)( name)?$/,
  },
  {
    id: "venue",
    field: "address",
    label: "Building or venue",
    heads:
      "venue|venue name|location name|location|building|building name|site|site name|hall|where it meets|where we meet|where they meet|meeting place|premises|held at|where is it held|address name|place name|building number|building name number|building name or number|house name|house number|house no|housenumber|door number|address house number|address housenumber|flat number|flat no|where held|where based|where it is held|where it takes place|where they are based|hall name",
    like:
      /^where (do|does|is|are|can|will)\b(?!.*\b(more|info\w*|details|book|buy|pay|hear|from|online|stored|kept|advertised|live)\b)/,
    noun:
      /^(?!.*\b(days?|times?|dates?|when)\b).*\b(venues?|buildings?|locations?|meeting (room|point|hall))( details| name)?$/,
  },
  {
    id: "name",
    field: "name",
    label: "Name",
    heads:
      "name|place|group|place or group|group place or service|service name|service|service title|group name|name of group|name of service|name of organisation or group|name of activity|name of place|club|club name|club society|activity|activity name|activity title|title|project|project name|event|event name|event title|listing|listing name|listing title|asset|asset name|resource|resource name|record name|display name|what is it called|group or activity|group activity|name of club|name of group activity|community group|group club|society|class|classes|class name|class title|name of class|course|courses|course name|course title|workshop|workshop name|session name|session title",
    like:
      /^(?:the )?(name|title) of\b(?!.*\b(contact|person|leader|manager|chair\w*|secretary|treasurer|officer|worker|coordinator|ward|area|town|street|road)\b)|\b(group|service|activity|club|event|project|listing|resource|asset|class|course)s? (name|title)\b|^(?:(?:your|the) )?(group|club|organi[sz]ation|service|activity|project|it) called$/,
  },
  // Where it is
  {
    id: "address",
    field: "address",
    label: "Address, all of it",
    heads:
      "address|full address|postal address|street address|venue address|location address|address full|address in full|where|physical address|main address|formatted address|address formatted",
    like:
      /^(?!.*\b(e ?mail|web|url|ip|home|\d|line)\b).*\baddress$|\b(address|venue|location)\b.* (with|and|plus|incl?|including) (the )?post ?code$|\baddress of (the )?(venue|hall|group|club|building)$/,
  },
  {
    id: "street",
    field: "address",
    label: "Address: number and street",
    heads:
      "address 1|address line 1|addressline 1|street|address street|street road|street 1|road|street name|house number and street|address line one|line 1|address first line|first line of address|thoroughfare",
    like: /\b(address|line|street) ?(line )?(1|one)$|^(business|work|home|venue) street$/,
  },
  {
    id: "street-2",
    field: "address",
    label: "Address: second line",
    heads: "address 2|address line 2|street 2|locality|line 2|dependent locality",
    like: /\b(address|line|street) ?(line )?(2|two)$/,
  },
  {
    id: "street-3",
    field: "address",
    label: "Address: third line",
    heads: "address 3|address line 3|line 3|address 4|address line 4",
    like: /\b(address|line|street) ?(line )?([3-5]|three|four)$/,
  },
  {
    id: "town",
    field: "address",
    label: "Address: town",
    heads:
      "town|city|town city|town or city|post town|posttown|village|town village|city town|address town|address city",
    noun: /\b(post ?town|town|city|village)$/,
  },
  {
    id: "county",
    field: "address",
    label: "Address: county",
    heads: "county|state province|region name|address county|state",
    noun: /\bcounty$/,
  },
  {
    id: "postcode",
    field: "address",
    label: "Address: postcode",
    heads: "postcode|post code|postal code|zip|zip code|pcode|postcodes",
    like: /\bpost ?code\b|\b(postal|zip) code\b/,
  },
  {
    id: "area",
    field: "area",
    label: "Area",
    heads:
      "area|district|ward|neighbourhood|locality name|area covered|service area|service areas|areas covered|coverage|region|areas served|geographical area|part of town|community area|local area|locations covered|borough|hub|network|pcn|parish|localities|location covered|location served|catchment|catchment postcode|catchment postcodes|covers|geography|geographic coverage|where covered|geographical coverage|postcodes covered|postcodes served|postcode area|postcode areas|postcode district|postcode districts",
    noun:
      /^(?!.*\b(play|parking|changing|seating|outdoor|work|subject|policy|interest|practice|area \w+) areas?$).*\b(areas?|wards?|districts?|neighbourhoods?)( name)?$/,
  },
  // When
  {
    id: "start",
    field: "when",
    label: "Time: from",
    heads:
      "opens at|start time|starts at|starts|time from|from time|start|opening time|opens|time start|time starts",
    like:
      /^(?!.*\b(end|finish|clos\w+)\b).*(\b(start|opening|open|begin)(s|ning)? (time|at)\b|\btime from\b|\btime (do|does|will)\b.*\b(start|begin|open)\b)/,
  },
  {
    id: "end",
    field: "when",
    label: "Time: to",
    heads:
      "closes at|end time|ends at|ends|finish|finish time|time to|to time|closing time|closes|time end|time ends|end",
    like:
      /^(?!.*\b(start|open\w*|begin)\b).*(\b(end|finish|clos)(s|es|ing)? (time|at)\b|\btime to\b|\btime (do|does|will)\b.*\b(end|finish|close)\b)/,
  },
  {
    id: "from",
    field: "when",
    label: "First day",
    heads:
      "valid from|start date|date from|first date|dtstart|from date|event date|begins on|date of first session",
    like: /^(?!.*\b(end|last|finish)\b).*(\b(start|first) date\b|\bdate from\b)/,
  },
  {
    id: "until",
    field: "when",
    label: "Last day",
    heads: "valid to|end date|date to|until|last date|to date|finish date|runs until",
    like: /^(?!.*\b(start|first)\b).*(\b(end|last|finish) date\b|\bdate to\b)/,
  },
  {
    id: "weekday",
    field: "when",
    label: "Day of the week",
    heads:
      "weekday|week day|day|days|day s|byday|day of week|day of the week|days of the week|days of week|day held|which day|meeting day|meeting days|open days|opening days|day of meeting|days running|days open",
    noun:
      /^(?!.*\b(clos\w+|bank|rest|number|no|cost|price|fee|charge|rate|notes?|half|full) ).*\b(week ?days?|days?)$/,
  },
  {
    id: "frequency",
    field: "when",
    label: "How often",
    heads: "freq|frequency|how often|interval|recurrence|repeats|how regular|regularity|occurrence",
    like: /\bfrequency\b|^how often\b(?!.*\b(checked|updated|reviewed)\b)/,
  },
  {
    id: "when",
    field: "when",
    label: "Days and times, in words",
    heads:
      "when|days and times|schedule description|regular schedule description|schedules description|day time|day and time|day times|days times|days hours|time|times|timing|timings|opening hours|opening times|hours|session times|schedule|description of schedule|session|sessions|date and time|dates and times|date time|dates|date|when is it|when we meet|when it meets|meeting time|meeting times|availability|hours of operation|day and times|meets|open|hours of opening|start finish|start end|start and finish|from to|day date|date day|next meeting|next meeting date|next date|next session|next event|next sessions|next meetings|session date|session dates|when held",
    like:
      /^(?!.*\b(number|no|tele?phone|phone|tel|contact|contacted|email|costs?|prices?|fees?|charges?)$)(?!.*\b(created|submitted|submission|completion|added|entered|logged|response|registered)\b).*\b(when|times?|hours|schedule|opening|timetable|dates)\b/,
  },
];
