/** The same exercise twice on a page. */

let twins = 0;

const REFERENCES = ["id", "for", "aria-labelledby", "aria-describedby"];

/** Gives the second of two equal prompts on a page ids and names of its own. */
export function rename(prompt: HTMLElement): void {
  const mark = prompt.dataset["twin"] = `--twin${++twins}`;
  const all = [prompt, ...prompt.querySelectorAll("*")];
  const own = new Set(all.map(({ id }) => id).filter(Boolean));
  for (const element of all) {
    for (const name of REFERENCES) {
      const value = element.getAttribute(name);
      if (!value) continue;
      element.setAttribute(name, value.split(" ").map((id) => own.has(id) ? id + mark : id).join(" "));
    }
    const name = element.getAttribute("name");
    if (name) element.setAttribute("name", name + mark);
  }
}
