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
}

/** In the order in which patterns count. */
export const OF_PLACE: readonly Role[] = [
  // Names that would also fit a wider pattern further down
  {
    id: "contact-name",
    field: "contact",
    label: "Person or desk to ask",
    heads:
      "contact name|contact person|named contact|key contact|main contact|lead|leader|group leader|organiser name|coordinator|whom to ask|who to contact|first name|surname|contact title|job title|instructor|instructor name|tutor|teacher|contacts name|contacts title",
    like: /^(contacts?|leader|coordinator)\b.*\bname$|^name of (contact|leader|coordinator)/,
  },
  {
    id: "run-by",
    field: "run-by",
    label: "Who runs it",
    heads:
      "organization|organisation|org|org name|name of organisation|organization name|organisation name|organisations name|provider|provider name|service provider|run by|who runs it|organiser|organizer|host|hosted by|delivered by|parent organisation|charity|company|company name|lead organisation",
    like:
      /\b(provider|organi[sz]ation|organiser)\b(?!.*\b(description|url|website|email|id|type|logo|phone|telephone)\b)/,
  },
  {
    id: "venue",
    field: "address",
    label: "Building or venue",
    heads:
      "venue|venue name|location name|location|building|building name|site|site name|hall|where it meets|where we meet|where they meet|meeting place|premises|held at|where is it held|address name|place name",
    like: /\b(venue|building)\b(?!.*\b(address|postcode|post code|town|city|street)\b)/,
  },
  {
    id: "name",
    field: "name",
    label: "Name",
    heads:
      "name|place|group|place or group|group place or service|service name|service|service title|group name|name of group|name of service|name of organisation or group|name of activity|name of place|club|club name|club society|activity|activity name|activity title|title|project|project name|event|event name|event title|listing|listing name|listing title|asset|asset name|resource|resource name|record name|display name|what is it called|group or activity|group activity|name of club|name of group activity|community group|group club|society|class|classes|class name|class title|name of class|course|courses|course name|course title|workshop|workshop name|session name|session title",
    like:
      /^(?:the )?(name|title) of\b|\b(group|service|activity|club|event|project|listing|resource|asset|class|course)s? (name|title)\b/,
  },
  // Where it is
  {
    id: "address",
    field: "address",
    label: "Address, all of it",
    heads:
      "address|full address|postal address|street address|venue address|location address|address full|address in full|where|physical address|main address|formatted address",
    like: /^(?!.*\b(e ?mail|web|url|\d|line)\b).*\baddress$/,
  },
  {
    id: "street",
    field: "address",
    label: "Address: number and street",
    heads:
      "address 1|address1|address line 1|addressline1|street|street 1|road|street name|house number and street|address line one|line 1|address first line|first line of address|thoroughfare",
    like: /\b(address|line|street) ?(line )?(1|one)$/,
  },
  {
    id: "street-2",
    field: "address",
    label: "Address: second line",
    heads: "address 2|address2|address line 2|street 2|locality|line 2|dependent locality",
    like: /\b(address|line|street) ?(line )?(2|two)$/,
  },
  {
    id: "street-3",
    field: "address",
    label: "Address: third line",
    heads: "address 3|address3|address line 3|line 3|address 4|address line 4",
    like: /\b(address|line|street) ?(line )?([3-5]|three|four)$/,
  },
  {
    id: "town",
    field: "address",
    label: "Address: town",
    heads:
      "town|city|town city|town or city|post town|posttown|village|town village|city town|address town|address city",
    like: /\b(post ?town|town|city|village)$/,
  },
  {
    id: "county",
    field: "address",
    label: "Address: county",
    heads: "county|state province|region name|address county|state",
    like: /\bcounty$/,
  },
  {
    id: "postcode",
    field: "address",
    label: "Address: postcode",
    heads: "postcode|post code|postal code|zip|zip code|pcode|postcodes",
    like: /\bpost ?code\b|\bpostal code\b/,
  },
  {
    id: "area",
    field: "area",
    label: "Area",
    heads:
      "area|district|ward|neighbourhood|locality name|area covered|service area|service areas|areas covered|coverage|region|areas served|geographical area|part of town|community area|local area|locations covered|borough|hub|network|pcn",
    like: /\b(area|areas|ward|district|neighbourhood)\b/,
  },
  // When
  {
    id: "start",
    field: "when",
    label: "Time: from",
    heads:
      "opens at|start time|starts at|starts|time from|from time|start|opening time|opens|time start|time starts",
    like: /\b(start|opening|open|begin)(s|ning)? (time|at)\b|\btime from\b/,
  },
  {
    id: "end",
    field: "when",
    label: "Time: to",
    heads:
      "closes at|end time|ends at|ends|finish|finish time|time to|to time|closing time|closes|time end|time ends|end",
    like: /\b(end|finish|clos)(s|es|ing)? (time|at)\b|\btime to\b/,
  },
  {
    id: "from",
    field: "when",
    label: "First day",
    heads:
      "valid from|start date|date from|first date|dtstart|from date|event date|begins on|date of first session",
    like: /\b(start|first) date\b|\bdate from\b/,
  },
  {
    id: "until",
    field: "when",
    label: "Last day",
    heads: "valid to|end date|date to|until|last date|to date|finish date|runs until",
    like: /\b(end|last|finish) date\b|\bdate to\b/,
  },
  {
    id: "weekday",
    field: "when",
    label: "Day of the week",
    heads:
      "weekday|week day|day|days|day s|byday|day of week|day of the week|days of the week|days of week|day held|which day|meeting day|meeting days|open days|opening days|day of meeting",
    like: /\b(week ?day|day of (the )?week|days?)$/,
  },
  {
    id: "frequency",
    field: "when",
    label: "How often",
    heads: "freq|frequency|how often|interval|recurrence|repeats|regularity|occurrence",
  },
  {
    id: "when",
    field: "when",
    label: "Days and times, in words",
    heads:
      "when|days and times|schedule description|regular schedule description|schedules description|day time|day and time|day times|days times|days hours|time|times|timing|timings|opening hours|opening times|hours|session times|schedule|description of schedule|session|sessions|date and time|dates and times|date time|dates|date|when is it|when we meet|when it meets|meeting time|meeting times|availability|hours of operation|day and times|meets|open|hours of opening",
    like: /\b(when|times?|hours|schedule|opening|timetable|dates)\b/,
  },
];
