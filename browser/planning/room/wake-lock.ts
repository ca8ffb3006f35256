/** Keeping a screen awake while a run is on, in browsers that can. */

/** Asks for the screen to stay awake for as long as the page is seen. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState !== "visible") return;
    navigator.wakeLock?.request("screen").catch(() => {}); // Quiet: an extra, which a device may refuse
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
