import { beforeEach, expect, test } from "vitest";

import { pagePriceMicros } from "@/lib/domain/price";
import { wordsIn } from "@/lib/words/catalogue";

import { createPlaygroundStore, readyPicture } from "./playground-store";
import { whatIsMissing } from "./readiness";

const landscape = { url: "/media/a.jpg", width: 1280, height: 720 };
const portrait = { url: "/media/b.jpg", width: 720, height: 1280 };

beforeEach(() => localStorage.clear());

const sizeOf = (store: ReturnType<typeof createPlaygroundStore>) => {
  const { fields } = store.getState();
  return `${fields["image_size.width"]}x${fields["image_size.height"]}`;
};

test("a new picture picks the nearest shape, at the quality chosen", () => {
  const store = createPlaygroundStore(pagePriceMicros);
  store.getState().chooseTier("720");
  store.getState().fitPicture(portrait);
  expect(sizeOf(store)).toBe("720x1280");
});

test("a size the person set survives a new picture", () => {
  const store = createPlaygroundStore(pagePriceMicros);
  store.getState().setField("image_size.width", "1000");
  store.getState().fitPicture(portrait);
  expect(sizeOf(store)).toBe("1000x480");
});

test("a shape the person chose survives a new picture", () => {
  const store = createPlaygroundStore(pagePriceMicros);
  store.getState().chooseShape("1:1");
  store.getState().fitPicture(portrait);
  expect(sizeOf(store)).toBe("640x640");
});

test("the draft survives a reload, invalid numbers and all", () => {
  const store = createPlaygroundStore(pagePriceMicros);
  store.getState().setField("prompt", "A wave. ");
  store.getState().setField("num_frames", "12x");
  store.getState().setPicture(readyPicture(landscape, "blob:gone-after-a-reload"));

  const reloaded = createPlaygroundStore(pagePriceMicros);
  void reloaded.persist.rehydrate();
  expect(reloaded.getState().fields).toMatchObject({ prompt: "A wave. ", num_frames: "12x" });
  expect(reloaded.getState().reading.problems.num_frames).toBeDefined();
  expect(reloaded.getState().picture).toEqual(readyPicture(landscape));
});

test("the chosen part survives a reload, and an earlier input brings its own", () => {
  const store = createPlaygroundStore(pagePriceMicros);
  store.getState().setPicture(readyPicture(landscape));
  store.getState().setFraming({ x: 0.25, y: 0.5, zoom: 2 });
  const reloaded = createPlaygroundStore(pagePriceMicros);
  void reloaded.persist.rehydrate();
  expect(reloaded.getState().framing).toEqual({ x: 0.25, y: 0.5, zoom: 2 });

  const source = { id: "a", input: { image_size: { width: 256, height: 256 } }, image: landscape };
  store.getState().takeSettings({ ...source, crop: { left: 0, top: 0, width: 360, height: 360 } });
  expect(store.getState().framing).toEqual({ x: 180 / 1280, y: 0.25, zoom: 2 });
  store.getState().takeSettings({ ...source, crop: null });
  expect(store.getState().framing).toBeNull();
  expect(store.getState().parent).toEqual({ id: "a", pictureUrl: landscape.url, frame: null, note: null });
});

test("a broken draft in storage is left alone", () => {
  localStorage.setItem("firstframe-draft", JSON.stringify({ state: { fields: 3 }, version: 1 }));
  const store = createPlaygroundStore(pagePriceMicros);
  void store.persist.rehydrate();
  expect(store.getState().fields.num_frames).toBe("189");
});

test("a sample's prompt replaces another sample's and never the person's own", () => {
  const store = createPlaygroundStore(pagePriceMicros);
  store.getState().offerPrompt("Sample one", ["Sample one", "Sample two"]);
  store.getState().offerPrompt("Sample two", ["Sample one", "Sample two"]);
  expect(store.getState().fields.prompt).toBe("Sample two");
  store.getState().setField("prompt", "My own");
  store.getState().offerPrompt("Sample one", ["Sample one", "Sample two"]);
  expect(store.getState().fields.prompt).toBe("My own");
});

test("a refusal stands beside its field until the field is changed", () => {
  const store = createPlaygroundStore(pagePriceMicros);
  store.getState().refuse({ prompt: "Not this.", fps: "Not that." });
  store.getState().setField("prompt", "Another");
  expect(store.getState().refusals).toEqual({ fps: "Not that." });
});

test("says what is missing, one thing at a time", () => {
  const store = createPlaygroundStore(pagePriceMicros);
  const missing = () => whatIsMissing(wordsIn("en"), store.getState());
  expect(missing()).toBe("Add a picture.");
  store.getState().setPicture({ phase: "sending", preview: "blob:x", size: landscape, step: "Adding it" });
  expect(missing()).toBe("Say what happens.");
  store.getState().setField("prompt", "A wave.");
  expect(missing()).toBe("Your picture is being added.");
  store.getState().setPicture(readyPicture(landscape));
  expect(missing()).toBeNull();
  store.getState().setField("fps", "99");
  expect(missing()).toBe("Frames per second: Choose a whole number from 4 to 60.");
});
