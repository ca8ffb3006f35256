/** Brings in the styles of the panel and of Listen, which other pages do without. */

const folder = (document.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*$/, "") ?? "";

/** Loads `reading.css` from beside our scripts. Resolves when it counts, or when it cannot be had: plain, but of use. */
export function bringStyles(): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = `${folder}reading.css`;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
