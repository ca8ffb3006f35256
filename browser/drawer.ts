/** The drawer with the pages, on small screens: opened by a tick box, and closed by Escape as people expect. */

/** Lets Escape close the drawer, and puts the focus back on what opened it. */
export function closeDrawerOnEscape(page: Document = document): void {
  page.addEventListener("keydown", (event) => {
    const box = page.getElementById("al-drawer");
    if (event.key !== "Escape" || !(box instanceof HTMLInputElement) || !box.checked) return;
    box.checked = false;
    box.focus();
  });
}
