import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { submitUrl } from "@/lib/domain/fal-contract";
import type { Generation } from "@/lib/domain/generation";
import { sampleGeneration } from "@/lib/testing/sample-generation";

import { createGenerationsStore } from "./generations-store";
import { keepUnconfirmedSubmits } from "./unconfirmed-submits";

const id = "22222222-2222-4222-8222-222222222222";
const input = { prompt: "A wave.", image_url: "/media/images/a.jpg" };
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

function clicked(ageMs: number): Generation {
  return sampleGeneration({
    id,
    prompt: input.prompt,
    input,
    createdAt: new Date(Date.now() - ageMs).toISOString(),
  });
}

/** Opens the page on what a tab left behind, in front of a studio that knows only what it is sent. */
function reopen(left: Generation, knows = false) {
  localStorage.setItem(`firstframe-unconfirmed:${left.id}`, JSON.stringify(left));
  const sent: { headers: Record<string, string>; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    if (url === "/api/fal/proxy") {
      sent.push({ headers: init.headers as Record<string, string>, body: JSON.parse(init.body as string) });
      return json(200, { request_id: "11111111" });
    }
    return knows || sent.length > 0
      ? json(200, { ...left, requestId: "11111111" })
      : json(404, { message: "No." });
  });
  const generations = createGenerationsStore([]);
  keepUnconfirmedSubmits(generations);
  return { sent, present: () => generations.getState().items.find((item) => item.id === id) };
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test("what a closed tab could not send any more is sent under the same key when the page is opened again", async () => {
  const { sent, present } = reopen(clicked(5_000));
  await vi.waitFor(() => expect(present()?.requestId).toBe("11111111"), { timeout: 5000 });
  expect(sent).toHaveLength(1);
  expect(sent[0]?.headers).toMatchObject({ "x-idempotency-key": id, "x-fal-target-url": submitUrl });
  expect(sent[0]?.body).toEqual(input);
});

test("what the studio knows is not sent again", async () => {
  const { sent, present } = reopen(clicked(5_000), true);
  await vi.waitFor(() => expect(present()?.requestId).toBe("11111111"), { timeout: 5000 });
  expect(sent).toEqual([]);
});

test("a click of long ago is not sent any more, and the page says that nothing was", async () => {
  const { sent, present } = reopen(clicked(3_600_000));
  await vi.waitFor(() => expect(present()?.error?.type).toBe("never_arrived"), { timeout: 8000 });
  expect(sent).toEqual([]);
});

test("two tabs keep what each waits for, and let go of it alone", async () => {
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  localStorage.setItem("firstframe-unconfirmed:damaged", "{");
  const [first, second] = [createGenerationsStore([]), createGenerationsStore([])];
  for (const tab of [first, second]) keepUnconfirmedSubmits(tab);
  const other = { ...clicked(1_000), id: "33333333-3333-4333-8333-333333333333" };
  first.getState().describe(clicked(1_000));
  second.getState().describe(other);
  first.getState().receive([{ ...clicked(1_000), requestId: "11111111" }]);
  expect(Object.keys(localStorage).toSorted()).toEqual([
    `firstframe-unconfirmed:${other.id}`,
    "firstframe-unconfirmed:damaged",
  ]);
});
