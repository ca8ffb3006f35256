/** What a column of somebody's list can hold: the roles that columns play, under the headings that lists here have. */

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

/**
 * All roles, by field. Headings are those of Open Referral UK and its flat files, of councils' directories, of
 * social-prescribing exports and of lists that people keep in spreadsheets. Of two patterns, the first counts.
 */
export const ROLES: readonly Role[] = [
  // Names that would also fit a wider pattern further down
  {
    id: "contact-name",
    field: "contact",
    label: "Person or desk to ask",
    heads:
      "contact name|contact person|named contact|key contact|main contact|lead|leader|group leader|organiser name|coordinator|whom to ask|who to contact|first name|surname|contact title|job title|contacts name|contacts title",
    like: /^(contacts?|leader|coordinator)\b.*\bname$|^name of (contact|leader|coordinator)/,
  },
  {
    id: "run-by",
    field: "run-by",
    label: "Who runs it",
    heads:
      "organization|organisation|organization name|organisation name|organisations name|provider|provider name|service provider|run by|who runs it|organiser|organizer|host|hosted by|delivered by|parent organisation|charity|company|company name|lead organisation",
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
      "name|place|group|place or group|group place or service|service name|service|service title|group name|name of group|name of service|name of organisation or group|name of activity|name of place|club|club name|club society|activity|activity name|activity title|title|project|project name|event|event name|event title|listing|listing name|listing title|asset|asset name|resource|resource name|record name|display name|what is it called|group or activity|group activity|name of club|name of group activity|community group|group club|society",
    like:
      /^(name|title) of\b|\b(group|service|activity|club|event|project|listing|resource|asset)s? (name|title)\b/,
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
  // How to reach it
  {
    id: "phone",
    field: "contact",
    label: "Telephone",
    heads:
      "phone|telephone|tel|tel no|tel number|telephone number|telephone no|phone number|phone no|mobile|mobile number|mobile no|contact number|contact no|contact phone|contact telephone|contact tel|landline|ring|call|text number|helpline",
    like:
      /\b(tele?phones?|phones?|tel|mobile|landline|helpline|(contact|ring|call) (number|no))\b(?!.*\b(type|language|ext|extension|description)\b)/,
  },
  {
    id: "email",
    field: "contact",
    label: "Email",
    heads: "email|e mail|mail|email address|e mail address|contact email|contact e mail",
    like: /\be ?mails?\b/,
  },
  {
    id: "url",
    field: "contact",
    label: "Website",
    heads:
      "url|website|web|web site|web address|website address|link|links|homepage|home page|facebook|social media|online|webpage|web page|facebook page|uri|more information",
    like: /\b(url|web ?site|web ?page|website|link|facebook|instagram|twitter|social media)\b/,
  },
  {
    id: "contact",
    field: "contact",
    label: "How to reach it, in words",
    heads:
      "contact|contacts|contact details|contact information|how to reach it|how to contact|how to join|how to book|booking|referral|how to refer|referral route|contact info|get in touch|referral process|how to access|self referral",
    like: /\b(contact|booking|refer|referrals?)\b/,
  },
  // What it is
  {
    id: "kind",
    field: "kind",
    label: "What it is",
    heads:
      "what it is|kind|type|category|categories|service type|type of service|type of group|type of place|asset type|group type|type of activity|activity type|taxonomy|taxonomy term|taxonomies|theme|tags|classification|sector",
    like: /\b(category|categories|taxonomy|theme)\b|^(type|kind)\b/,
  },
  {
    id: "offers",
    field: "offers",
    label: "What goes on there",
    heads:
      "what goes on there|what|offers|description|activities|what happens and when|about|about us|summary|details|what we do|what they do|what is offered|service description|full description|short description|overview|further information|what it offers|information|what happens|info|purpose|aim|aims",
    like: /\b(description|summary|about|overview|what (we|they|it|you)|details)\b/,
  },
  {
    id: "min-age",
    field: "welcome",
    label: "Youngest age",
    heads: "minimum age|min age|age from|youngest|lowest age",
    like: /\b(min|minimum|from) age\b|\bage (min|from)\b/,
  },
  {
    id: "max-age",
    field: "welcome",
    label: "Oldest age",
    heads: "maximum age|max age|age to|oldest|highest age",
    like: /\b(max|maximum|to) age\b|\bage (max|to)\b/,
  },
  {
    id: "welcome",
    field: "welcome",
    label: "Who is welcome",
    heads:
      "who is welcome|for whom|who is it for|whos it for|who goes there|who can come|who for|eligibility|eligibility criteria|criteria|target group|target audience|audience|age|ages|age group|age range|who can attend|who can use it|suitable for|for who|gender|access criteria|beneficiaries|client group|clients|who is this for",
    like: /\b(eligib\w+|who|whom|audience|suitable|age|ages|criteria)\b/,
  },
  {
    id: "cost",
    field: "cost",
    label: "Cost",
    heads:
      "cost|costs|price|prices|what it costs|fee|fees|charge|charges|fee s|how much|how much does it cost|cost description|is it free|free|admission|entry fee|amount|amount description|cost option|option|cost amount|cost to attend|costs charges",
    like: /\b(costs?|prices?|fees?|charges?|pricing)\b/,
  },
  {
    id: "access",
    field: "access",
    label: "Getting in (ticks)",
    heads:
      "getting in|access|accessibility|wheelchair access|disabled access|accessibility for disabilities|facilities|accessible|wheelchair accessible|disability access",
    like: /\b(wheelchair|accessib\w+|disab\w+)\b/,
  },
  {
    id: "getting-in",
    field: "getting-in",
    label: "Getting there and in, in words",
    heads:
      "getting there and in in words|location description|transport|getting there|directions|parking|public transport|bus|bus route|travel|how to get there|bus routes|toilets",
    like: /\b(transport|parking|directions|bus|travel|getting)\b/,
  },
  // What is known of it
  {
    id: "checked",
    field: "checked",
    label: "Last checked",
    heads:
      "last checked|checked|date checked|when we last checked|last updated|date updated|updated|last modified|last edited|assured date|date of last update|modified|date last updated|last reviewed|review date|reviewed|date verified|verified|last verified|date modified",
    like: /\b(checked|updated|modified|edited|verified|reviewed|assured)\b/,
  },
  {
    id: "rating",
    field: "rating",
    label: "Rating",
    heads: "rating|light|traffic light|colour|rag|rag rating|traffic light rating",
  },
  { id: "why", field: "why", label: "Why", heads: "why|reason|reasons|reason for rating" },
  {
    id: "better",
    field: "better",
    label: "What would move it up",
    heads: "what would move it up|moving up|better",
  },
  { id: "by", field: "by", label: "Rated by", heads: "rated by|by" },
  { id: "voices", field: "voices", label: "What others say", heads: "what others say|voices" },
  {
    id: "ask",
    field: "ask",
    label: "Still to find out",
    heads: "still to find out|to find out|ask|questions",
  },
  {
    id: "note",
    field: "note",
    label: "A note for you alone",
    heads: "note for one person alone|note|notes|comment|comments|remarks|internal notes",
  },
];

/** A column whose heading is a day of the week and whose cells say what is then: `day-1` is Monday. */
export const DAY_ROLE = /^day-([1-7])$/;

/** The role for a column that is kept in words, each with its heading. */
export const REST = "rest";

/** What nobody needs to be told of: numbers of records, places on the globe, states of a database. */
export const MACHINE =
  /^(id|ids|uuid|guid|uid|uprn|key|row|row id|record id|ref|reference|no|lat|lng|lon|long|latitude|longitude|easting|northing|eastings|northings|x|y|geometry|coordinates|country|country code|created|created at|created on|logo|image|photo|slug|version|language|timezone|ward code|lsoa|lsoa code)$|^(organi[sz]ations?|providers?|contacts?|phones?) .*\b(description|type|language)$|\b(id|uuid|identifier|uprn|latitude|longitude|logo)$/;

const known = new Map(ROLES.map((role) => [role.id, role]));

/** A role by its id. */
export function roleOf(id: string): Role | undefined {
  return known.get(id);
}
