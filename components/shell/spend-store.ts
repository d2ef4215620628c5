import { createStore, type StoreApi } from "zustand/vanilla";

import type { GenerationsState, GenerationsStore } from "./generations-store";
import { loadSchemas } from "./load-schemas";
import { requestJson } from "./request-json";
import { renewalOf, type Spend } from "./spend";

const settleDelayMs = 400;
const dayMs = 24 * 60 * 60 * 1000;
const channelName = "firstframe-spend";

export interface SpendState {
  spend: Spend | null;
  /** The generations whose cost `spend` holds. */
  counted: ReadonlySet<string>;
  /** Asks the server again. */
  refresh: () => Promise<void>;
}

export type SpendStore = StoreApi<SpendState>;

const confirmedIds = ({ items, local }: GenerationsState) =>
  new Set(items.map(({ id }) => id).filter((id) => !local.has(id)));

/** Only what the server has confirmed counts, or refused: it knows nothing yet of the rest. */
function costMark({ items, local }: GenerationsState): string {
  const known = items.filter(({ id, status }) => !local.has(id) || status === "failed");
  return known.map(({ id, cost }) => `${id}:${cost.reservedMicros}:${cost.settledMicros ?? ""}`).join();
}

/** This month's figures; the header, the meter and the settings read the same ones. */
export function createSpendStore(first: Spend | null, generations: GenerationsStore): SpendStore {
  let asked = 0;
  return createStore<SpendState>((set) => ({
    spend: first,
    counted: confirmedIds(generations.getState()),
    refresh: async () => {
      const turn = ++asked;
      const counted = confirmedIds(generations.getState());
      const answer = await requestJson("/api/spend", async () => (await loadSchemas()).spend);
      if (answer.ok && turn === asked) set({ spend: answer.data, counted });
    },
  }));
}

/** Asks again at the moment the month renews, and once a day: a timer cannot wait for longer than some weeks. */
function followMonth(store: SpendStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    const { spend } = store.getState();
    const left = spend ? renewalOf(spend.month).getTime() - Date.now() : dayMs;
    const waitMs = left > 0 ? Math.min(left + 1000, dayMs) : dayMs;
    timer = setTimeout(() => void store.getState().refresh().then(wait), waitMs);
  };
  wait();
  return () => clearTimeout(timer);
}

/** Keeps the figures fresh: when a cost changes here, when a cap does in any tab, and when the page is seen again. */
export function keepSpend(store: SpendStore, generations: GenerationsStore): () => void {
  const refresh = () => void store.getState().refresh();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = generations.subscribe((state, before) => {
    if (state.items === before.items || costMark(state) === costMark(before)) return;
    clearTimeout(timer);
    timer = setTimeout(refresh, settleDelayMs);
  });
  const stopMonth = followMonth(store);
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(channelName);
  channel?.addEventListener("message", refresh);
  const onSeen = () => (document.visibilityState === "visible" ? refresh() : undefined);
  document.addEventListener("visibilitychange", onSeen);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    stopMonth();
    channel?.close();
    document.removeEventListener("visibilitychange", onSeen);
  };
}

/** Tells every other tab that the caps have changed. */
export function announceCaps(): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(channelName);
  // A channel reaches this origin alone and takes no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage("caps");
  channel.close();
}
