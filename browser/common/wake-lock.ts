/** Keeping a screen awake while it is looked at and nobody touches it, in browsers that can. */

/** Asks for the screen to stay awake for as long as the page is seen. Returns what lets it sleep again. */
export function keepAwake(): () => void {
  let lock: Promise<WakeLockSentinel | void> | undefined;
  const ask = () => {
    if (document.visibilityState !== "visible") return;
    lock = navigator.wakeLock?.request("screen").catch(() => {}); // Quiet: an extra, which a device may refuse
  };
  document.addEventListener("visibilitychange", ask);
  ask();
  return () => {
    document.removeEventListener("visibilitychange", ask);
    void lock?.then((held) => held?.release());
  };
}
