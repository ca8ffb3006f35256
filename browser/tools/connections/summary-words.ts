/** The sentences of a map in words. They are said to whoever the map belongs to. */

export const unnamed = "someone with no name yet";

const OFFERED: { readonly [kind: string]: string } = {
  place: "a place",
  neighbour: "someone nearby",
  group: "a group",
  animal: "an animal",
  online: "someone online",
};

/** Words in a row: `a, b and c`. */
export function row(words: readonly string[], more = 0): string {
  const all = more ? [...words, `${more} more`] : words;
  if (all.length < 2) return all.join("");
  return `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

/** The stop of a sentence, after initials that have one too. */
export function stop(words: string): string {
  return words.endsWith(".") ? words : `${words}.`;
}

export function here(names: string): string {
  return stop(`On this map: ${names}`);
}

export function inAll(
  number: number,
  [first = 0, second = 0, third = 0, none = 0]: readonly number[],
): string {
  const rings = [
    ...first ? [`${first} in the first ring`] : [],
    ...second ? [`${second} in the second`] : [],
    ...third ? [`${third} in the third`] : [],
    ...none ? [`${none} in no ring yet`] : [],
  ];
  return `There are ${number} people and places on this map: ${row(rings)}.`;
}

export function byKind(kinds: readonly (readonly [words: string, number: number])[]): string {
  return `By kind: ${row(kinds.map(([words, number]) => `${words} (${number})`))}.`;
}

export function beyondServices(beyond: number, paid: number): string {
  if (!beyond) return "All of them are paid to help. They belong here because they matter.";
  return `${beyond} of them ${beyond === 1 ? "is" : "are"} outside services; ${paid} ${
    paid === 1 ? "is" : "are"
  } paid to help.`;
}

export function bothWays(names: string): string {
  return stop(`Things go both ways with ${names}`);
}

export function comesOnly(names: string): string {
  return stop(`Something comes to you, and nothing is written down the other way: ${names}`);
}

export function goesOnly(names: string): string {
  return stop(`Something goes from you, and nothing is written down the other way: ${names}`);
}

export function ledTo(bridge: string, names: string): string {
  return stop(`Through ${bridge} you know ${names}`);
}

export function couldIntroduce(bridge: string, names: string): string {
  return stop(`${bridge} could introduce these to each other: ${names}`);
}

export function goodWord(names: string): string {
  return `${stop(`People who put in a good word for you: ${names}`)} Perhaps that could lead to someone new.`;
}

export function quiet(names: string): string {
  return `${stop(`Not active at the moment: ${names}`)} This might stay as it is, or begin again.`;
}

export function wayBack(bridge: string, name: string): string {
  return `${bridge} could help you and ${name} to find each other again.`;
}

export function room(kinds: readonly string[]): string {
  return `There is still room on the map, if you like, for ${
    kinds.map((kind) => OFFERED[kind]).join(", ")
  }, or anything else that does you good.`;
}
