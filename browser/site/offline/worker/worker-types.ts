/** What a service worker sees of the browser, as far as ours needs it: TypeScript knows either pages or workers. */

/** A page that the worker answers, or may come to answer. */
export interface Client {
  readonly id: string;
  postMessage(message: unknown): void;
}

/** An event whose end the browser waits for. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page. */
export interface Fetching extends Extendable {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

/** The worker's own `self`. */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: { includeUncontrolled: boolean }): Promise<readonly Client[]>;
  };
  /** Which build of the site this worker keeps: written in front of the script by the build. */
  readonly alongside: { readonly offline: { readonly build: string } };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Extendable) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(
    type: "message",
    listener: (event: Extendable & { readonly data: unknown; readonly source: Client | null }) => void,
  ): void;
}

/** The worker. */
export const worker = globalThis as unknown as WorkerScope;
