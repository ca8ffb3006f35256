/** Reading codes with the camera: pictures are looked at in the page, one at a time, and none is kept. */

import decodeQR from "qr/decode.js";
import { announce } from "../common/announce.ts";
import { button, el } from "../common/dom.ts";
import { report } from "../common/report.ts";
import { keepAwake } from "../common/wake-lock.ts";
import { Refusal } from "../sharing/file-format.ts";
import { CodeCollector, type Progress } from "../sharing/frames.ts";
import type { TakenIn } from "./intake.ts";
import * as say from "./words.ts";

/** The longer side of the pictures that are looked at, in pixels, and how long the page rests between two. */
const SIZE = 1280, REST = 60;

/** Some codes are read from a picture of one size and not of another: pictures are looked at in these by turns. */
const SCALES = [1, 0.8, 0.65];

const codes = new CodeCollector();

/** Opens the camera in a place, and hands over each hand-in whose codes have all been read. */
export async function readCodes(place: HTMLElement, taken: TakenIn): Promise<void> {
  const camera = new Camera(taken);
  place.replaceChildren(camera.element);
  await camera.open();
}

class Camera {
  readonly element: HTMLElement;
  #video = el("video", { muted: true, playsInline: true, className: "al-wall__camera" });
  #state = el("p", {}, say.cameraOpening);
  #stream: MediaStream | null = null;
  #letSleep = () => {};
  #canvas = el("canvas");
  #taken: TakenIn;
  /** What came of each series that has been read as a whole: codes are seen again and again. */
  #done = new Map<string, string>();
  #other = button(say.otherCamera, () => void this.#next());
  #devices: string[] = [];
  #turn = 0;

  constructor(taken: TakenIn) {
    this.#taken = taken;
    this.#state.setAttribute("role", "status");
    this.#video.setAttribute("aria-label", say.cameraPicture);
    this.#other.hidden = true;
    this.element = el(
      "div",
      { className: "al-wall__reader" },
      this.#video,
      this.#state,
      el("p", { className: "al-share__ways" }, button(say.cameraClose, () => this.#close()), this.#other),
    );
    addEventListener("pagehide", () => this.#close());
  }

  /** Asks for the camera, and says why where there is none. */
  async open(device?: string): Promise<void> {
    this.#stop();
    let stream: MediaStream | undefined;
    const which = device ? { deviceId: { exact: device } } : { facingMode: "environment" };
    try {
      // Without a secure address a browser has no such thing as a camera.
      stream = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { ...which, width: { ideal: SIZE }, height: { ideal: 720 } },
      });
      if (!this.element.isConnected) return stopAll(stream); // it was closed before the browser had asked
      this.#stop(); // of two that were asked for at once
      this.#stream = stream;
      this.#letSleep = keepAwake(); // people come one by one, and nobody touches it
      // As when a telephone is locked, another program takes the camera, or it is unplugged.
      for (const track of stream.getTracks()) track.onended = () => this.#close();
      this.#video.srcObject = stream;
      await this.#video.play();
    } catch (error) {
      if (stream && stream !== this.#stream) return; // another has taken its place, or it went off meanwhile
      this.#stop();
      report("no-camera", error);
      this.#state.textContent = say.noCamera;
      return;
    }
    if (this.#stream !== stream) return;
    this.#state.textContent = say.cameraReady;
    const all = await navigator.mediaDevices.enumerateDevices();
    this.#devices = all.filter(({ kind }) => kind === "videoinput").map(({ deviceId }) => deviceId);
    this.#other.hidden = this.#devices.length < 2;
    this.#look(stream);
  }

  async #next(): Promise<void> {
    const now = this.#stream?.getVideoTracks()[0]?.getSettings().deviceId ?? "";
    const next = this.#devices[(this.#devices.indexOf(now) + 1) % this.#devices.length];
    await this.open(next);
  }

  /** Looks at one picture, and at the next after a rest, as long as the camera is open. */
  #look(stream: MediaStream): void {
    if (this.#stream !== stream) return;
    if (!this.element.isConnected) return this.#stop();
    const text = this.#read();
    if (text) this.#hear(text);
    setTimeout(() => this.#look(stream), REST);
  }

  #read(): string {
    const { videoWidth, videoHeight } = this.#video;
    if (!videoWidth) return "";
    const whole = Math.min(1, SIZE / Math.max(videoWidth, videoHeight));
    const scale = whole * SCALES[this.#turn++ % SCALES.length]!;
    const width = this.#canvas.width = Math.round(videoWidth * scale);
    const height = this.#canvas.height = Math.round(videoHeight * scale);
    const context = this.#canvas.getContext("2d", { willReadFrequently: true })!;
    context.drawImage(this.#video, 0, 0, width, height);
    try {
      return decodeQR(context.getImageData(0, 0, width, height));
    } catch {
      return ""; // Quiet: in most pictures there is no code that can be read.
    }
  }

  #hear(text: string): void {
    const progress = codes.add(text);
    if (!progress) {
      this.#state.textContent = say.notOurs;
      return;
    }
    const came = this.#done.get(progress.mark);
    if (came) {
      this.#state.textContent = came;
      return;
    }
    const words = say.codesRead(progress.read, progress.total, progress.missing);
    if (!progress.known) announce(words);
    this.#state.textContent = words;
    if (!progress.missing.length) this.#finish(progress);
  }

  #finish(progress: Progress): void {
    let came: string = say.seriesDone;
    try {
      this.#taken(codes.handIns(progress), []);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      came = `${say.notTaken}. ${say.refusals[error.reason]}`;
      this.#taken([], [{ name: say.someCodes, reason: error.reason }]);
    }
    this.#done.set(progress.mark, came);
    this.#state.textContent = came;
  }

  #stop(): void {
    if (this.#stream) stopAll(this.#stream);
    this.#stream = null;
    this.#letSleep();
    this.#letSleep = () => {};
  }

  #close(): void {
    this.#stop();
    if (!this.element.isConnected) return;
    const off = el("p", { tabIndex: -1 }, say.cameraClosed), hadFocus = this.element.matches(":focus-within");
    this.element.replaceWith(off);
    if (hadFocus) off.focus();
    else announce(say.cameraClosed);
  }
}

function stopAll(stream: MediaStream): void {
  stream.getTracks().forEach((each) => each.stop());
}
