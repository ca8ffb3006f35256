/** The manual opened from a disk: a folder does not open its page there, and answers are kept otherwise. */

/** Lets a link to a folder lead to the page in it, as a web server does. */
function toFile(link: HTMLAnchorElement): void {
  if (link.protocol !== "file:" || !link.pathname.endsWith("/")) return;
  link.pathname += "index.html";
}

/** Lets all links lead to files: those that are there, and those that a script adds. */
export function linkToFiles(): void {
  document.querySelectorAll<HTMLAnchorElement>("a[href]").forEach(toFile);
  for (const what of ["click", "auxclick", "contextmenu"]) {
    document.addEventListener(what, ({ target }) => {
      const link = target instanceof Element && target.closest<HTMLAnchorElement>("a[href]");
      if (link) toFile(link);
    }, true);
  }
}
