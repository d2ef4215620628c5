import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

import type { Inbox } from "./inbox-schema";
import { type Answer, requestJson } from "./request-json";

interface InboxState {
  /** Null until it was read, and for whoever works alone. */
  inbox: Inbox | null;
  failed: boolean;
}

/** One a browser tab: what whoever is signed in was told, and how much waits for them. */
const store = createStore<InboxState>(() => ({ inbox: null, failed: false }));

const loadInbox = async () => (await import("./inbox-schema")).Inbox;
let asked = 0;

/** An answer that was overtaken by a later question says nothing new. */
async function take(answering: Promise<Answer<Inbox>>): Promise<void> {
  const turn = ++asked;
  const answer = await answering;
  if (turn !== asked) return;
  store.setState(answer.ok ? { inbox: answer.data, failed: false } : { failed: true });
}

export function readInbox(): Promise<void> {
  return take(requestJson("/api/notices", loadInbox));
}

/** Says which notices were seen: all up to one, or one alone. */
export function markRead(seen: { upTo: number } | { only: number }): Promise<void> {
  return take(
    requestJson("/api/notices", loadInbox, {
      method: "POST",
      keepalive: true, // what is followed leaves the page
      headers: { "content-type": "application/json" },
      body: JSON.stringify(seen),
    }),
  );
}

export const useInbox = () => useStore(store);
