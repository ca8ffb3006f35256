/** How a place is reached, what goes on there and what is known of it: the roles of columns for that. */

import type { Role } from "./roles-of-place.ts";

/** In the order in which patterns count, behind those of `roles-of-place.ts`. */
export const OF_FACTS: readonly Role[] = [
  // How to reach it
  {
    id: "phone",
    field: "contact",
    label: "Telephone",
    heads:
      "phone|telephone|tel|tel no|tel number|telephone number|telephone no|phone number|phone no|mobile|mobile number|mobile no|contact number|contact no|contact phone|contact telephone|contact tel|landline|ring|call|text number|text|sms|helpline|mob|mob no|mob number|mobiles|ph|phone s|freephone|textphone|minicom|whatsapp|whats app|emergency number",
    like:
      /\b(tele?phones?|phones?|tel|mob|mobile|landline|helpline|(contact|ring|call|hours|emergency) (number|no)|contact .*\b(numbers?|nos?))\b(?!.*\b(type|language|ext|extension|description)\b)/,
  },
  {
    id: "email",
    field: "contact",
    label: "Email",
    heads: "email|e mail|mail|email id|e mail id|email address|e mail address|contact email|contact e mail",
    like: /\be ?mails?\b/,
  },
  {
    id: "url",
    field: "contact",
    label: "Website",
    heads:
      "url|website|web|web site|web address|website address|link|links|homepage|home page|facebook|social media|online|webpage|web page|facebook page|uri|more information|www|www address|facebook address|where can i find out more|find out more",
    like: /\b(url|www|web ?site|web ?page|website|link|facebook|instagram|twitter|social media)\b/,
  },
  {
    id: "contact",
    field: "contact",
    label: "How to get in touch, in words",
    heads:
      "contact|contacts|contact details|contact information|how to reach it|how to contact|how to join|how to book|booking|referral|how to refer|referral route|contact info|get in touch|referral process|how to access|self referral|bookings|enquiries|enquiries to|to book|to join|registration|sign up|contact hours|office hours|office opening hours|helpline hours|helpline opening hours|phone hours|phone line hours|telephone hours|lines open",
    like:
      /^(?!date |last |.*\b(costs?|prices?|fees?|charges?|numbers?|no)$).*\b(contact|booking|bookable|book|refer|referrals?|registration|enquir\w+|sign up)\b|^how (do|can|to|does|should|would|might)\b.*\b(join|book|access|enrol|register|sign|apply|attend|involved|touch|reach)\b/,
  },
  // What it is
  {
    id: "kind",
    field: "kind",
    label: "What it is",
    heads:
      "what it is|kind|type|category|categories|service type|type of service|type of group|type of place|asset type|group type|type of activity|activity type|taxonomy|taxonomy name|taxonomy term|taxonomy term name|taxonomies|theme|tags|classification|sector",
    like: /\b(category|categories|taxonomy|theme)\b|^(type|kind)\b/,
  },
  {
    id: "offers",
    field: "offers",
    label: "What goes on there",
    heads:
      "what goes on there|what|offers|description|activities|what happens and when|about|about us|summary|details|what we do|what they do|what is offered|service description|full description|short description|overview|further information|what it offers|information|what happens|info|purpose|aim|aims|additional information|additional info|additional details|other information|any other information|other info|more info|further info|what do we do|what do you do|whats involved|what is involved|what to expect|on offer|whats on|whats on offer|whats available|charity activities|activities held|body|services|services offered|services provided|activities offered|activities provided|support offered|support provided",
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
      "who is welcome|for whom|who is it for|whos it for|who goes there|who can come|who for|eligibility|eligibility criteria|criteria|target group|target audience|audience|age|ages|age group|age range|who can attend|who can use it|suitable for|for who|gender|access criteria|beneficiaries|client group|clients|who is this for|aimed at|open to|open to all",
    like: /\b(eligib\w+|who|whom|audience|suitable|welcome|age|ages|criteria)\b/,
  },
  {
    id: "cost",
    field: "cost",
    label: "Cost",
    heads:
      "cost|costs|price|prices|what it costs|fee|fees|charge|charges|fee s|how much|how much does it cost|cost description|is it free|free|admission|entry fee|amount|amount description|cost option|option|cost amount|cost to attend|costs charges|free or paid|free paid|concessions|concession",
    like: /\b(costs?|prices?|fees?|charges?|pricing|donations?|subscriptions?)\b|^how much\b/,
  },
  {
    id: "access",
    field: "access",
    label: "Getting in (ticks)",
    heads:
      "getting in|access|accessibility|wheelchair access|disabled access|accessibility for disabilities|facilities|accessible|wheelchair accessible|disability access|hearing loop|loop|lift|step free|ramp",
    like: /\b(wheelchair|accessib\w+|disab\w+|step free|(hearing|induction) loops?)\b/,
    noun: /^(?!.*\b(internet|online|computers?|wifi|wi fi|data|web) ).*\baccess$/,
  },
  {
    id: "getting-in",
    field: "getting-in",
    label: "Getting there and in, in words",
    heads:
      "getting there and in in words|location description|transport|getting there|directions|parking|public transport|bus|bus route|travel|how to get there|bus routes|toilets|car park|nearest station|nearest bus stop",
    like: /\b(transport|parking|directions|bus|travel|getting)\b|^how (do|can|to)\b.*\bget (to|there|here)\b/,
  },
  // What is known of it
  {
    id: "checked",
    field: "checked",
    label: "Last checked",
    heads:
      "last checked|checked|last check|date of last check|date of check|date checked|when we last checked|last updated|date updated|updated|last modified|last edited|assured date|date of last update|modified|date last updated|last reviewed|review date|reviewed|date verified|verified|last verified|last update|correct as of|info correct as of|date correct|date modified|last edited time|last modified time|last updated time|modified time|time modified",
    like: /^(?!.*\b(dbs|crb|by)\b).*\b(checked|updated|modified|edited|verified|reviewed|assured|visited)\b/,
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
    label: "My private note",
    heads:
      "note for one person alone|note|notes|comment|comments|remarks|internal notes|notes comments|other notes",
  },
];
