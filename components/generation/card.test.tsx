import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { StudioProvider } from "@/components/shell/studio-provider";
import { WordsProvider } from "@/components/shell/words-provider";
import type { Generation } from "@/lib/domain/generation";
import { pagePriceMicros } from "@/lib/domain/price";
import { messagesIn } from "@/lib/words/catalogue";

import { Card } from "./card";

const id = "0b0f8a52-6c5e-4a50-9d1d-0a4b8f1d2c3e";
const queued: Generation = {
  id,
  requestId: null,
  mode: "live",
  status: "queued",
  prompt: "Waves roll in.",
  input: { num_frames: 29, fps: 24 },
  error: null,
  queuePosition: null,
  progress: null,
  cost: { reservedMicros: 100_000, settledMicros: null },
  video: null,
  image: { url: "/media/images/a.jpg", width: 100, height: 100 },
  crop: null,
  seed: null,
  parentId: null,
  createdAt: "2026-11-22T10:00:00.000Z",
  startedAt: null,
  completedAt: null,
  cancelRequestedAt: null,
  createdBy: null,
};

class SilentEventSource extends EventTarget {
  close() {}
}

beforeEach(() => {
  vi.stubGlobal("EventSource", SilentEventSource);
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function renderCard(changes: Partial<Generation>) {
  const onShow = vi.fn<(shown: string) => void>();
  const generation = { ...queued, ...changes };
  const facts = {
    mode: "live" as const,
    generations: [generation],
    since: 0,
    spend: null,
    secondMicros: pagePriceMicros,
    unitPriceSource: "page" as const,
  };
  render(
    <WordsProvider language="en" messages={messagesIn("en")}>
      <StudioProvider facts={facts}>
        <Card generation={generation} onShow={onShow} onUse={() => undefined} />
      </StudioProvider>
    </WordsProvider>,
  );
  return onShow;
}

test("of one that may or may not run, it leads to where that is decided, and offers no cancel", () => {
  const error = { type: "unconfirmed", message: "" };
  const onShow = renderCard({ status: "unconfirmed", error });
  expect(screen.getByText("Not sure it was sent")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Decide what to do" }));
  expect(onShow).toHaveBeenCalledWith(id);
});

test("of one that a locked account holds up, it says what to do", () => {
  renderCard({ error: { type: "account_locked", message: "fal has locked the account: User is locked." } });
  expect(screen.getByText("Paused: fal has locked the account")).toBeDefined();
  expect(screen.getByText("Top up at fal, and it goes on.")).toBeDefined();
  expect(screen.getByRole("button", { name: "Cancel" })).toBeDefined();
});
