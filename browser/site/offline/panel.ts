/** On the page about reading without a connection: keep the manual, keep the handouts too, stop keeping them. */

import { announce } from "../../common/announce.ts";
import { alertBox, button, el } from "../../common/dom.ts";
import { fetchBuildData } from "../../common/build-data.ts";
import type { DownloadMessage } from "./worker/download-build.ts";
import { cacheName, handoutsFlag } from "./worker/cache-names.ts";
import { register, registered, removeOffline, root } from "./registration.ts";
import * as say from "./words.ts";
import { report, reported } from "../../common/report.ts";

/** What the build says of itself, in the script `offline-data.js`. */
interface Sizes {
  /** In bytes; 0 where the manual is not to be kept. */
  readonly manual: number;
  readonly documents: number;
  /** How many documents there are. */
  readonly count: number;
}

/** So much more room than a manual takes has to be left for what people write, in bytes. */
const RESERVE = 50_000_000;

/** Every so many parts of the whole are said aloud. */
const QUARTERS = 4;

/** The panel. */
class Panel {
  #place: HTMLElement;
  #sizes!: Sizes;
  #bar = el("progress");
  #state = el("p");
  #said = 0;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  async open(): Promise<void> {
    if (!location.protocol.startsWith("http")) return this.#show(say.fromDisk);
    const sizes = await fetchBuildData<Sizes>("offline", "sizes", "offline-data");
    this.#sizes = sizes ?? { manual: 0, documents: 0, count: 0 };
    if (!this.#sizes.manual) return this.#show(say.turnedOff);
    if (!isSecureContext) return this.#show(say.insecure);
    try {
      navigator.serviceWorker.addEventListener("message", ({ data }) => this.#hear(data as DownloadMessage));
      navigator.serviceWorker.startMessages();
      await this.#look();
    } catch (error) {
      report("not-kept-offline", error); // an old browser, a private window, or a frame of another site
      this.#show(say.cannot);
    }
  }

  /** Shows how things stand. */
  async #look(): Promise<void> {
    const found = await registered();
    if (found?.active) await this.#kept(found);
    else if (found?.installing) this.#wait();
    else this.#show(say.notYet, button(say.keepIt(this.#sizes.manual), () => void this.#keep(), MAIN));
  }

  async #kept(found: ServiceWorkerRegistration): Promise<void> {
    const { count, documents } = this.#sizes;
    const wished = await caches.match(handoutsFlag(root), { cacheName: cacheName(root) });
    const keep = async () => {
      if (!await this.#room(documents)) return this.#fail("room");
      this.#wait();
      found.active?.postMessage("documents");
    };
    const more = wished || !count
      ? count > 0 && el("p", {}, say.documentsKept(count))
      : button(say.keepDocuments(count, documents), () => void keep());
    this.#show(say.isKept, more, button(say.stop, () => void this.#stop()));
  }

  async #keep(): Promise<void> {
    if (!await this.#room(this.#sizes.manual)) return this.#fail("room");
    this.#wait();
    try {
      const found = await register();
      // What is whole becomes active by itself; what is not goes, and its worker has said why.
      found.installing?.addEventListener("statechange", ({ target }) => {
        if ((target as ServiceWorker).state === "activated") void this.#done();
      });
    } catch (error) {
      report("not-kept-offline", error);
      this.#fail(navigator.onLine ? "changed" : "connection", "worker.js");
    }
  }

  async #stop(): Promise<void> {
    await removeOffline();
    this.#show(say.stopped, button(say.keepIt(this.#sizes.manual), () => void this.#keep()));
    this.#focus();
  }

  async #done(): Promise<void> {
    await this.#look();
    this.#focus();
  }

  async #room(bytes: number): Promise<boolean> {
    try {
      const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
      return quota - usage > bytes + RESERVE;
    } catch (error) {
      report("not-persistent", error);
      return true; // the browser says when it is full
    }
  }

  #hear(news: DownloadMessage): void {
    if ("failed" in news) return this.#fail(news.failed, "file" in news ? news.file : "");
    if ("whole" in news) return void this.#done();
    const { kept, of } = news;
    this.#bar.max = of;
    this.#bar.value = kept;
    this.#state.textContent = say.getting(kept, of);
    const part = Math.floor(kept / of * QUARTERS);
    if (part > this.#said && kept < of) announce(say.getting(kept, of));
    this.#said = part;
  }

  #wait(): void {
    this.#said = 0;
    this.#bar = el("progress");
    this.#bar.setAttribute("aria-label", say.beginning);
    this.#state = el("p", {}, say.beginning);
    this.#place.replaceChildren(this.#bar, this.#state);
    announce(say.beginning);
  }

  #fail(why: keyof typeof say.failed, file = ""): void {
    const words = [say.failed[why], why === "changed" && say.stoppedAt(file)].filter(Boolean).join(" ");
    this.#place.replaceChildren(
      alertBox(el("p", {}, words)),
      button(say.goOn, () => void this.#again(), MAIN),
    );
  }

  async #again(): Promise<void> {
    const found = await registered();
    if (!found?.active) return this.#keep();
    await this.#kept(found);
    this.#focus();
  }

  #show(words: string, ...more: (Node | false)[]): void {
    const rest = more.flatMap((node) => node ? [node, " "] : []);
    this.#place.replaceChildren(el("p", { tabIndex: -1 }, words), ...rest);
  }

  #focus(): void {
    this.#place.querySelector("p")?.focus();
  }
}

const MAIN = "al-button al-button--main";

/** Opens the panel in its place on the page. */
export function openPanel(): void {
  const place = document.querySelector<HTMLElement>(".al-keep");
  // Without what it needs, the words that the page was written with stay.
  if (place) new Panel(place).open().catch(reported("not-kept-offline"));
}
