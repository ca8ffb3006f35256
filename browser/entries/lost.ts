/**
 * On the page for an address that leads nowhere, where the site does not know its own address.
 *
 * The page asks for this script at several heights above the address. The one that is found tells in which folder the
 * site stands: from there all links are put right, and the other scripts are brought.
 */

const folder = (document.currentScript as HTMLScriptElement).src.replace(/[^/]*$/, "");
const root = folder.replace(/assets\/alongside\/$/, "");
const page = document.documentElement;

// At the top of a server several heights lead to the same folder.
if (!page.hasAttribute("data-al-root")) {
  page.setAttribute("data-al-root", root);
  for (
    const link of document.querySelectorAll<HTMLElement>("a[href^='/'], link[rel=manifest], link[rel~=icon]")
  ) {
    link.setAttribute("href", root + link.getAttribute("href")!.replace(/^\//, ""));
  }
  for (const name of ["early", "page"]) {
    const script = document.createElement("script");
    script.src = `${folder}${name}.js`;
    document.head.append(script);
  }
}
