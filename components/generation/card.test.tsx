import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { StudioProvider } from "@/components/shell/studio-provider";
import { WordsProvider } from "@/components/shell/words-provider";
import type { Generation } from "@/lib/domain/generation";
import { pagePriceMicros } from "@/lib/domain/price";
import { sampleGeneration } from "@/lib/testing/sample-generation";
import { messagesIn } from "@/lib/words/catalogue";

import { Card } from "./card";

const queued = sampleGeneration();
const { id } = queued;

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
    person: null,
    people: [],
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
