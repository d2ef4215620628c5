import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { createGenerationsStore } from "@/components/shell/generations-store";
import type { Generation, Status } from "@/lib/domain/generation";
import { wordsIn } from "@/lib/words/catalogue";

import { askToBeTold, isAskedFor, tellWhenDone } from "./done-notice";

const id = "11111111-1111-4111-8111-111111111111";
const generation = (status: Status) =>
  ({ id, status, prompt: "A wave.", createdAt: "2026-11-22T10:00:00.000Z" }) as Generation;

class FakeNotification extends EventTarget {
  static permission: NotificationPermission = "default";
  static answer: NotificationPermission = "granted";
  static shown: string[] = [];
  static requestPermission() {
    return Promise.resolve((FakeNotification.permission = FakeNotification.answer));
  }
  constructor(title: string) {
    super();
    FakeNotification.shown.push(title);
  }
  close() {}
}

/** One holder at a time, as the browser keeps them. */
const locks = { request: (_: string, act: () => boolean) => Promise.resolve(act()) };

const seen = (state: DocumentVisibilityState) =>
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);

beforeEach(() => {
  localStorage.clear();
  FakeNotification.shown = [];
  FakeNotification.answer = "granted";
  vi.stubGlobal("Notification", FakeNotification);
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
});

afterEach(() => {
  Reflect.deleteProperty(navigator, "locks");
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 700));

async function endIn(tabs: number): Promise<void> {
  for (let tab = 0; tab < tabs; tab += 1) {
    const store = createGenerationsStore([generation("generating")]);
    tellWhenDone(wordsIn("en"), store, () => undefined);
    store.getState().receive([generation("completed")]);
  }
  await settled();
}

test("of three tabs out of sight, one tells of the end, once", async () => {
  seen("hidden");
  expect(await askToBeTold(id)).toBe(true);
  await endIn(3);
  expect(FakeNotification.shown).toEqual(["Completed · Firstframe"]);
  expect(isAskedFor(id)).toBe(false);
});

test("nobody is told of what they look at, or did not ask for", async () => {
  seen("hidden");
  await endIn(1);
  seen("visible");
  await askToBeTold(id);
  await endIn(1);
  expect(FakeNotification.shown).toEqual([]);
  expect(isAskedFor(id)).toBe(false);
});

test("without the browser's leave nothing is promised", async () => {
  FakeNotification.answer = "denied";
  expect(await askToBeTold(id)).toBe(false);
  expect(isAskedFor(id)).toBe(false);
});
