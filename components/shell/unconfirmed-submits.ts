import { type Generation, isFinal } from "@/lib/domain/generation";
import { parentHeader } from "@/lib/domain/parent";

import type { GenerationsState, GenerationsStore } from "./generations-store";
import { loadSchemas } from "./load-schemas";
import { requestJson } from "./request-json";

/** One entry for each, so that tabs never write over what another one waits for. */
const prefix = "firstframe-unconfirmed:";

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

async function readStored(): Promise<Generation[]> {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    if (keys.length === 0) return [];
    const stored = keys.map((key) => parsed(localStorage.getItem(key)));
    const { generation } = await loadSchemas();
    return stored.flatMap((each) => generation.safeParse(each).data ?? []);
  } catch {
    return [];
  }
}

const waiting = ({ items, local }: GenerationsState) =>
  items.filter(({ id, status }) => local.has(id) && !isFinal(status));

function store(before: readonly Generation[], now: readonly Generation[]): void {
  try {
    for (const generation of now) localStorage.setItem(prefix + generation.id, JSON.stringify(generation));
    const gone = before.filter(({ id }) => !now.some((generation) => generation.id === id));
    for (const { id } of gone) localStorage.removeItem(prefix + id);
  } catch {
    // Full or forbidden storage costs only what a reload would have kept.
  }
}

const nextLookMs = 3000;

/** Said by its type: what is kept here outlives a change of language. */
const failure = (type: "never_arrived" | "no_answer") => ({ type, message: "" });

/**
 * Asks what became of a submit that got no answer, and notes plainly what is known. A first "not found" may only mean
 * that the submit is still on its way, so it takes two.
 */
export async function lookUpSubmit(
  generations: GenerationsStore,
  sent: Generation,
  notFoundBefore = false,
): Promise<void> {
  const { receive, describe } = generations.getState();
  const answer = await requestJson(
    `/api/generations/${sent.id}`,
    async () => (await loadSchemas()).generation,
  );
  if (answer.ok) return receive([answer.data]);
  const notFound = answer.status === 404;
  if (notFound && notFoundBefore) {
    return describe({ ...sent, status: "failed", error: failure("never_arrived") });
  }
  describe({ ...sent, status: "unconfirmed", error: failure("no_answer") });
  setTimeout(() => {
    if (generations.getState().local.has(sent.id)) void lookUpSubmit(generations, sent, notFound);
  }, nextLookMs);
}

/** How long after the click a submit that never left the browser is still what the person wants. */
const stillMeantMs = 10 * 60_000;

/** Sends what a closed tab could not, under the key of its click: whoever sends it, the server takes it once. */
async function sendOnceMore(sent: Generation): Promise<void> {
  const { submitUrl } = await import("@/lib/domain/fal-contract");
  await fetch("/api/fal/proxy", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-fal-target-url": submitUrl,
      "x-idempotency-key": sent.id,
      ...parentHeader(sent),
    },
    body: JSON.stringify(sent.input),
  });
}

/** What an earlier visit sent and the studio never heard of is sent, unless too long has passed. */
async function takeUpOne(generations: GenerationsStore, sent: Generation): Promise<void> {
  const isYoung = Date.now() - Date.parse(sent.createdAt) < stillMeantMs;
  const known = await requestJson(
    `/api/generations/${sent.id}`,
    async () => (await loadSchemas()).generation,
  );
  if (!known.ok && known.status === 404 && isYoung) await sendOnceMore(sent).catch(() => undefined);
  await lookUpSubmit(generations, sent);
}

async function takeUp(generations: GenerationsStore): Promise<void> {
  const stored = await readStored();
  const { items } = generations.getState();
  for (const sent of stored.filter(({ id }) => !items.some((item) => item.id === id))) {
    generations.getState().describe(sent);
    void takeUpOne(generations, sent);
  }
}

/** Takes up what an earlier visit sent without hearing back, and keeps the list for the next visit. */
export function keepUnconfirmedSubmits(generations: GenerationsStore): () => void {
  void takeUp(generations);
  return generations.subscribe((state, before) => {
    if (state.items === before.items && state.local === before.local) return;
    store(waiting(before), waiting(state));
  });
}
