/** Keeping a screen awake while a run is on, in browsers that can. */

/** Asks for the screen to stay awake for as long as the page is seen. */
export function keepAwake(): void {
  const ask = () => {
    // Quiet: it is an extra, and a device that saves power may say no
    if (document.visibilityState === "visible") navigator.wakeLock?.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
