/** Which voices may read: on the device first, so that no words are sent anywhere. */

import { deepEqual as equal } from "node:assert/strict";
import { chooseVoice, type Voice } from "../site/reading/voices.ts";

const voice = (name: string, lang: string, localService = true, isDefault = false): Voice => ({
  name,
  lang,
  localService,
  default: isDefault,
  voiceURI: name,
});
const names = (all: Voice[]) => chooseVoice(all).voices.map(({ name }) => name);

Deno.test("a voice on the device is taken before any that sends words away, however British", () => {
  const all = [voice("far", "en-GB", false, true), voice("near", "en-US")];
  equal(names(all), ["near"]);
  equal(chooseVoice(all).isRemote, false);
});

Deno.test("British voices come first, then the device’s own choice", () => {
  const all = [
    voice("a", "en-AU"),
    voice("b", "en-US", true, true),
    voice("c", "en-GB"),
    voice("d", "en_GB", true, true),
  ];
  equal(names(all), ["d", "c", "b", "a"]);
});

Deno.test("voices elsewhere are named as such, when there are no others", () => {
  equal(chooseVoice([voice("far", "en-GB", false), voice("nah", "de-DE")]), {
    voices: [voice("far", "en-GB", false)],
    isRemote: true,
  });
});

Deno.test("a voice of another language does not read English", () => {
  equal(chooseVoice([voice("Anna", "de-DE"), voice("Enga", "enq")]), { voices: [], isRemote: false });
});
