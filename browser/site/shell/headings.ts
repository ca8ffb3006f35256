/** Marks in "On this page" which part is being read. */

/** Gives `aria-current` to the link of the last heading that has been scrolled past. */
export function followHeadings(page: Document = document): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of page.querySelectorAll<HTMLAnchorElement>(".md-nav--secondary a")) {
    const heading = page.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!links.size) return;
  const passed = new Set<Element>();
  let marked: HTMLAnchorElement | undefined;
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) passed[isIntersecting ? "add" : "delete"](target);
    const now = [...links].filter(([heading]) => passed.has(heading)).pop()?.[1];
    if (now === marked) return;
    marked?.removeAttribute("aria-current");
    now?.setAttribute("aria-current", "true");
    marked = now;
  }, { rootMargin: "999999px 0px -70% 0px" }); // all that lies above counts: a jump may pass over many at once
  for (const heading of links.keys()) watcher.observe(heading);
}
