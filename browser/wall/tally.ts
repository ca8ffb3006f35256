/** Counting what was chosen: no mean is made of colours, and none of few numbers. */

import type { Answer, Parts } from "../answers/answer.ts";
import type { Definition } from "../answers/definitions.ts";
import { answerOf, rowsOf, textOf, ticked } from "../answers/parts.ts";
import { type Rating, ratingIn } from "../tools/places/rating.ts";
import { samePlaces } from "./same-places.ts";
import * as say from "./words.ts";

/** Something that could be chosen, and how many did. */
export interface Count {
  readonly words: string;
  readonly count: number;
}

/** How many chose each option, in the order of the page; options that this manual does not have come last. */
export function countChoices(answers: readonly Answer[], { options }: Definition): Count[] {
  const counts = new Map([...options.keys()].map((id) => [id, 0]));
  for (const answer of answers) {
    const chosen = typeof answer === "string" ? [answer.trim()] : ticked(answer);
    for (const id of chosen.filter(Boolean)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ words: options.get(id) ?? id, count }));
}

/** How many chose each number of a scale, from the lowest to the highest; what is no number of it is left out. */
export function countScale(answers: readonly Answer[], { low, high }: Definition): Map<number, number> {
  const counts = new Map<number, number>();
  for (let value = low; value <= high && counts.size < 101; value++) counts.set(value, 0);
  for (const answer of answers) {
    const value = typeof answer === "string" && answer.trim() !== "" ? Number(answer) : NaN;
    if (counts.has(value)) counts.set(value, counts.get(value)! + 1);
  }
  return counts;
}

/** A thing of a list that people have put in order. */
export interface Ranked {
  readonly words: string;
  readonly first: number;
  /** The middle of the places that it was given; for an even number the better of the two. */
  readonly middle: number;
}

/** Each thing with the places that it was given, the best first. */
export function countPlaces(answers: readonly Answer[], { items }: Definition): Ranked[] {
  return [...items].flatMap(([id, words]) => {
    const places = answers.flatMap((answer) => {
      const place = typeof answer === "string" ? 0 : Number(textOf(answer, id));
      return Number.isSafeInteger(place) && place > 0 ? [place] : [];
    }).sort((one, other) => one - other);
    if (!places.length) return [];
    const first = places.filter((place) => place === 1).length;
    return [{ words, first, middle: places[Math.floor((places.length - 1) / 2)]! }];
  }).sort((one, other) => one.middle - other.middle || other.first - one.first);
}

/** One person's view of a place. */
export interface View {
  readonly name: string;
  readonly rating: Rating | "";
  readonly why: string;
  /** Where it is and what goes on there, in one. */
  readonly about: string;
  /** Its name, where it is and when: what places are told apart by. */
  readonly where: Parts;
  readonly offers: string;
  readonly cost: string;
}

/** A view of which no more is said than a name. */
function viewOf(name: string, rating: string, why: string): View {
  return { name, rating: ratingIn(rating), why, about: "", where: { name }, offers: "", cost: "" };
}

/** A place as the whole group sees it. */
export interface Place {
  readonly name: string;
  readonly green: number;
  readonly amber: number;
  readonly red: number;
  readonly whys: readonly string[];
  readonly about: readonly string[];
}

/** The views in an answer to a prompt of the kind rating. */
export function viewsInRating(answer: Answer, { items }: Definition): View[] {
  return [...rowsOf(answer)].flatMap(([row, cells]) => {
    const name = items.get(row) || cells.get("name") || "";
    return name ? [viewOf(name, cells.get("rating") ?? "", cells.get("why") ?? "")] : [];
  });
}

/** The view in an entry of the local map. */
export function viewInPlace(answer: Answer): View[] {
  if (typeof answer === "string") return [];
  const said = (field: string) => {
    const words = answerOf(answer, field);
    return typeof words === "string" ? words : "";
  };
  const name = said("name"), offers = said("offers"), cost = said("cost");
  const where = { name, area: said("area"), address: said("address"), when: said("when") };
  const about = [where.area, where.address, offers, where.when, cost].filter(Boolean).join(". ");
  return name ? [{ ...viewOf(name, said("rating"), said("why")), about, where, offers, cost }] : [];
}

/** The colours, from the best on. */
export const COLOURS = ["green", "amber", "red"] as const;

/** What a table of ratings says of itself. */
export interface RatedWords {
  readonly caption: string;
  readonly thing: string;
  readonly colours: { readonly [colour in typeof COLOURS[number]]: string };
}

/** What a question has people rate; nothing where they name it themselves, in blank rows. */
export function thingsOf({ items }: Definition): string[] {
  return [...items.values()].filter(Boolean);
}

/** The words of such a table: what the colours mean differs from question to question. */
export function ratedWords(question: string, definition: Definition): RatedWords {
  const { options } = definition;
  const meant = (colour: typeof COLOURS[number]) => options.get(colour) ?? say.colours[colour];
  const colours = { green: meant("green"), amber: meant("amber"), red: meant("red") };
  return thingsOf(definition).length
    ? { caption: say.countsOf(question), thing: say.thing, colours }
    : { caption: say.places, thing: say.place, colours };
}

/** Every thing that was rated to a question: its own in their order, and what people named the most named first. */
export function ratedIn(answers: readonly Answer[], definition: Definition): Place[] {
  const order = thingsOf(definition);
  const at = ({ name }: Place) => order.includes(name) ? order.indexOf(name) : order.length;
  const places = placesOf(answers.flatMap((answer) => viewsInRating(answer, definition)));
  return places.sort((one, other) => at(one) - at(other));
}

/** Views of the same place together; the most named first. */
export function placesOf(views: readonly View[]): Place[] {
  return samePlaces(views).map((same) => {
    const count = (rating: Rating) => same.filter((view) => view.rating === rating).length;
    const every = (part: "why" | "about") => [...new Set(same.map((view) => view[part]).filter(Boolean))];
    return {
      name: same[0]!.name,
      green: count("green"),
      amber: count("amber"),
      red: count("red"),
      whys: every("why"),
      about: every("about"),
    };
  });
}
