/**
 * “Leave this page quickly”, on pages with something to fill in: for somebody who does not want to be seen reading.
 *
 * The link works without a script. With it the page is covered at once, Shift three times does the same, and the way
 * back does not lead to this page. It clears neither the list of visited pages nor what was written.
 */

/** So many times Shift, and within so many milliseconds. */
const TIMES = 3, WITHIN = 5000;

/** Lets the link of the page, and Shift three times, take the reader away. */
export function leaveWhenAsked(): void {
  const link = document.querySelector<HTMLAnchorElement>(".al-leave");
  if (!link) return;
  const leave = () => {
    document.documentElement.classList.add("al-is-leaving");
    document.title = "";
    location.replace(link.href);
  };
  link.onclick = (event) => {
    event.preventDefault();
    leave();
  };
  let pressed: number[] = [];
  addEventListener("keydown", ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    pressed = key === "Shift" ? [...pressed.filter((when) => timeStamp - when < WITHIN), timeStamp] : [];
    if (pressed.length === TIMES) leave();
  });
}
