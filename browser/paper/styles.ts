/** Brings in the styles of what is printed; other pages do without. */

const folder = (document.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*$/, "") ?? "";

let brought: Promise<void> | null = null;

/** Loads `paper.css` from beside our scripts, once. Rejects where it cannot be had: the view would not be seen. */
export function bringStyles(): Promise<void> {
  brought ??= new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = `${folder}paper.css`;
    link.onload = () => resolve();
    link.onerror = () => {
      brought = null;
      link.remove();
      reject(new Error("paper.css could not be loaded"));
    };
    document.head.append(link);
  });
  return brought;
}
