import { afterEach, expect, test, vi } from "vitest";

import { createGenerationsStore } from "@/components/shell/generations-store";
import type { Generation } from "@/lib/domain/generation";
import { sampleGeneration } from "@/lib/testing/sample-generation";

import { type Action, resolveGeneration, sendMicros } from "./resolve-generation";

const unconfirmed = sampleGeneration({
  status: "unconfirmed",
  error: { type: "unconfirmed", message: "We cannot tell." },
});

afterEach(() => vi.unstubAllGlobals());

function answering(status: number, body: unknown) {
  const calls: string[] = [];
  vi.stubGlobal("fetch", (url: string, init?: RequestInit) => {
    calls.push(`${init?.method ?? "GET"} ${url}`);
    return Promise.resolve(Response.json(init?.method === "POST" ? body : unconfirmed, { status }));
  });
  return calls;
}

async function outcomeOf(action: Action, changes: Partial<Generation>, search: string | null = null) {
  const store = createGenerationsStore([unconfirmed]);
  answering(200, { generation: { ...unconfirmed, ...changes }, search });
  const outcome = await resolveGeneration(store, unconfirmed, action);
  return { outcome, status: store.getState().items[0]?.status };
}

test("what came of it is told from the answer, which also reaches the page", async () => {
  const of = async (...args: Parameters<typeof outcomeOf>) => (await outcomeOf(...args)).outcome;
  expect(await outcomeOf("look", { status: "queued" }, "found")).toEqual({
    outcome: { kind: "found" },
    status: "queued",
  });
  expect(await of("look", {}, "forbidden")).toEqual({ kind: "forbidden" });
  expect(await of("never_ran", { status: "failed" })).toEqual({ kind: "ended" });
  expect(await of("send_again", { status: "queued" })).toEqual({ kind: "sent" });
  const both = { cost: { reservedMicros: 200_000, settledMicros: null } };
  expect(await of("send_again", both)).toEqual({ kind: "unclear" });
  const refused = { error: { type: "unconfirmed", message: "fal says: no." } };
  expect(await of("send_again", refused)).toEqual({ kind: "refused", reason: "fal says: no." });
});

test("what was decided meanwhile is fetched, and said", async () => {
  const calls = answering(409, { message: "This has been decided meanwhile.", detail: [] });
  const outcome = await resolveGeneration(createGenerationsStore([unconfirmed]), unconfirmed, "look");
  expect(outcome).toMatchObject({ kind: "problem", message: "This has been decided meanwhile." });
  expect(calls.at(-1)).toBe(`GET /api/generations/${unconfirmed.id}`);
});

test("one more send costs the share of one send, however many are reserved", () => {
  const reserving = (reservedMicros: number) => ({
    ...unconfirmed,
    cost: { reservedMicros, settledMicros: null },
  });
  expect(sendMicros(reserving(100_000), 50_000)).toBe(100_000);
  expect(sendMicros(reserving(200_000), 50_000)).toBe(100_000);
  expect(sendMicros(reserving(300_000), 50_000)).toBe(100_000);
});
