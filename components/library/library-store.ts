import { createStore, type StoreApi } from "zustand/vanilla";

import type { Answer } from "@/components/shell/request-json";
import type { Generation } from "@/lib/domain/generation";
import type { LibraryFilter } from "@/lib/domain/library-filter";

import { lightGeneration } from "./light-generation";
import { matchesFilter } from "./matches-filter";

export interface LibraryPage {
  items: readonly Generation[];
  nextCursor: string | null;
}

export interface Found {
  count: number;
  /** Whether there are more than are counted. */
  more: boolean;
}

type Refusal = Extract<Answer<never>, { ok: false }>;

/** Where the list comes from. */
export interface LibrarySource {
  page: (filter: LibraryFilter, cursor: string | null) => Promise<Answer<LibraryPage>>;
  count: (filter: LibraryFilter) => Promise<Answer<Found>>;
}

export interface LibraryState {
  filter: LibraryFilter;
  /** Who looks; null where one works alone. */
  me: string | null;
  /** Newest first, each light. */
  items: readonly Generation[];
  /** Came in above while one was looking further down. */
  fresh: readonly Generation[];
  /** Whether there may be more that only the server can find. */
  stale: boolean;
  nextCursor: string | null;
  /** Whether the first page is there. */
  begun: boolean;
  loading: boolean;
  refusal: Refusal | null;
  found: Found | null;
  /** Whether new ones may come in at the top, or would move what one looks at. */
  atTop: boolean;
  /** Where one was, for coming back. Changed in place: nothing is drawn anew by scrolling. */
  place: { scrollY: number };
  loadMore: () => Promise<void>;
  /** Begins again; what is shown stays until the answer is there. */
  reload: () => Promise<void>;
  hear: (generations: readonly Generation[]) => void;
  /** What is gone for this page, before the server's event says so. */
  remove: (ids: readonly string[]) => void;
  showFresh: () => void;
  setAtTop: (atTop: boolean) => void;
}

export type LibraryStore = StoreApi<LibraryState>;

/** Whether `a` stands before `b`. */
function isNewer(a: Generation, b: Generation): boolean {
  return a.createdAt === b.createdAt ? a.id > b.id : a.createdAt > b.createdAt;
}

function merge(items: readonly Generation[], more: readonly Generation[]): Generation[] {
  const known = new Set(more.map(({ id }) => id));
  return [...items.filter(({ id }) => !known.has(id)), ...more].toSorted((a, b) => (isNewer(a, b) ? -1 : 1));
}

type Lists = Pick<LibraryState, "items" | "fresh" | "stale">;

/** An older word about one that has ended says nothing new. */
const isOutdated = (present: Generation, incoming: Generation) =>
  present.completedAt !== null && incoming.completedAt === null;

/** One generation as it now is, taken into the lists. */
function take(state: LibraryState, lists: Lists, incoming: Generation): Lists {
  const light = lightGeneration(incoming);
  const present = [...lists.items, ...lists.fresh].find(({ id }) => id === light.id);
  if (present && isOutdated(present, light)) return lists;
  const fits = matchesFilter(state.filter, light, state.me);
  if (present && fits === false) {
    const others = ({ id }: Generation) => id !== light.id;
    return { ...lists, items: lists.items.filter(others), fresh: lists.fresh.filter(others) };
  }
  if (present) {
    const now = (item: Generation) => (item.id === light.id ? light : item);
    return { ...lists, items: lists.items.map(now), fresh: lists.fresh.map(now) };
  }
  if (fits === null) return { ...lists, stale: true };
  const last = lists.items.at(-1);
  const isFurtherDown = state.nextCursor !== null && last !== undefined && isNewer(last, light);
  if (!fits || isFurtherDown || !state.begun) return lists;
  return state.atTop
    ? { ...lists, items: merge(lists.items, [light]) }
    : { ...lists, fresh: merge(lists.fresh, [light]) };
}

interface FirstAnswer extends LibraryPage {
  found: Found;
}

/** The generations that one filter shows, as far as they were scrolled to. */
export function createLibraryStore(
  source: LibrarySource,
  { filter, me }: Pick<LibraryState, "filter" | "me">,
  first: FirstAnswer | null = null,
): LibraryStore {
  /** A later beginning overtakes what is still on its way. */
  let turn = 0;
  let counting = false;
  /** Whether what is being counted has changed meanwhile. */
  let outdated = false;
  return createStore<LibraryState>((set, get) => {
    const count = async () => {
      outdated = true;
      if (counting) return;
      counting = true;
      while (outdated) {
        outdated = false;
        const answer = await source.count(filter);
        if (answer.ok) set({ found: answer.data });
      }
      counting = false;
    };
    const load = async (cursor: string | null) => {
      turn += 1;
      const mine = turn;
      set({ loading: true, refusal: null });
      const answer = await source.page(filter, cursor);
      if (mine !== turn) return;
      if (!answer.ok) return set({ loading: false, refusal: answer });
      const { items, nextCursor } = answer.data;
      const light = items.map(lightGeneration);
      const before = cursor === null ? [] : get().items;
      set({ items: merge(before, light), nextCursor, begun: true, loading: false });
      if (cursor === null) set({ fresh: [], stale: false });
    };
    return {
      filter,
      me,
      items: first?.items ?? [],
      fresh: [],
      stale: false,
      nextCursor: first?.nextCursor ?? null,
      begun: first !== null,
      loading: false,
      refusal: null,
      found: first?.found ?? null,
      atTop: true,
      place: { scrollY: 0 },
      loadMore: async () => {
        const { nextCursor, loading, refusal } = get();
        if (nextCursor !== null && !loading && refusal === null) await load(nextCursor);
      },
      reload: async () => void (await Promise.all([load(null), count()])),
      hear: (generations) => {
        const state = get();
        const before: Lists = { items: state.items, fresh: state.fresh, stale: state.stale };
        const after = generations.reduce((lists, each) => take(state, lists, each), before);
        if (after === before) return;
        set(after);
        const changed = after.items.length + after.fresh.length !== before.items.length + before.fresh.length;
        if (changed) void count();
      },
      remove: (ids) => {
        const gone = new Set(ids);
        const stays = ({ id }: Generation) => !gone.has(id);
        set(({ items, fresh }) => ({ items: items.filter(stays), fresh: fresh.filter(stays) }));
        void count();
      },
      showFresh: () => set(({ items, fresh }) => ({ items: merge(items, fresh), fresh: [], atTop: true })),
      setAtTop: (atTop) => {
        if (get().atTop !== atTop) set({ atTop });
        if (atTop && get().fresh.length > 0) get().showFresh();
      },
    };
  });
}
