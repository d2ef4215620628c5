import type { Generation } from "@/lib/domain/generation";

import { loadSchemas } from "./load-schemas";
import type { Presence } from "./presence-changes";
import { requestJson } from "./request-json";

export interface EventSink {
  onGeneration: (generation: Generation, eventId: string) => void;
  /** Something was said or decided about a generation. */
  onReview: (generationId: string, eventId: string) => void;
  /** Others look at a generation now. */
  onPresence: (presence: Presence) => void;
  onOpen: () => void;
  onLost: () => void;
}

const firstDelayMs = 1000;
const longestDelayMs = 30_000;
/** EventSource.CLOSED: the browser got an answer that is no stream. */
const refused = 2;

async function parseGeneration(data: string): Promise<Generation | null> {
  try {
    const { generation } = await loadSchemas();
    return generation.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}

/** Which generation an event of a review speaks of. */
function readReviewed(data: string): string | null {
  try {
    const told = JSON.parse(data) as { generationId?: unknown };
    return typeof told.generationId === "string" ? told.generationId : null;
  } catch {
    return null;
  }
}

function readPresence(data: string): Presence | null {
  try {
    const told = JSON.parse(data) as Partial<Presence>;
    return typeof told.generationId === "string" && Array.isArray(told.viewers) ? (told as Presence) : null;
  } catch {
    return null;
  }
}

/** A browser does not tell which answer ended a stream; asking again leads whose session has ended to the sign-in. */
async function askWhy(): Promise<void> {
  await requestJson("/api/spend", async () => (await loadSchemas()).spend);
}

/**
 * Holds one EventSource and renews it for as long as it is wanted. The browser gives up by itself after a refused
 * answer, so every renewal is made here; an EventSource sets no headers, so the last id goes into the address.
 */
export function openEvents(sink: EventSink, lastEventId: () => string | null): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delayMs = firstDelayMs;
  let closed = false;
  /** Events are told in the order they came in, whatever each has to wait for. */
  let told = Promise.resolve();

  const tell = async (before: Promise<void>, { data, lastEventId: id }: MessageEvent<string>) => {
    const generation = await parseGeneration(data);
    await before;
    if (generation && !closed) sink.onGeneration(generation, id);
  };
  const tellReview = async (before: Promise<void>, { data, lastEventId: id }: MessageEvent<string>) => {
    await before;
    const generationId = readReviewed(data);
    if (generationId !== null && !closed) sink.onReview(generationId, id);
  };

  const open = () => {
    clearTimeout(timer);
    source?.close();
    const last = lastEventId();
    const opened = new EventSource(
      last === null ? "/api/events" : `/api/events?last-event-id=${encodeURIComponent(last)}`,
    );
    source = opened;
    opened.addEventListener("open", () => {
      delayMs = firstDelayMs;
      sink.onOpen();
    });
    opened.addEventListener("generation", (event: MessageEvent<string>) => {
      told = tell(told, event);
    });
    opened.addEventListener("review", (event: MessageEvent<string>) => {
      told = tellReview(told, event);
    });
    opened.addEventListener("presence", ({ data }: MessageEvent<string>) => {
      const presence = readPresence(data);
      if (presence && !closed) sink.onPresence(presence);
    });
    opened.addEventListener("error", () => {
      if (opened.readyState === refused) void askWhy();
      opened.close();
      sink.onLost();
      timer = setTimeout(open, delayMs);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    });
  };

  open();
  window.addEventListener("online", open);
  return () => {
    closed = true;
    window.removeEventListener("online", open);
    clearTimeout(timer);
    source?.close();
  };
}
