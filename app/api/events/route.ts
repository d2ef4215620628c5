import { eventStream } from "@/lib/http/event-stream";
import { handle } from "@/lib/http/handle";
import { listChangesSince, listUnfinished } from "@/lib/services/generations/list";

export const dynamic = "force-dynamic";

/** The last event a listener saw. The query serves a tab that goes on where another left off. */
function lastSeen(request: Request): number | null {
  const id = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("last-event-id");
  return id !== null && /^\d{1,15}$/.test(id) ? Number(id) : null;
}

export function GET(request: Request): Promise<Response> {
  return handle(request, async ({ ctx, feed }) => {
    const since = lastSeen(request);
    return eventStream({
      signal: request.signal,
      subscribe: (onChange) => feed.subscribe(onChange),
      missed: async () => {
        const changes = since === null ? [] : await listChangesSince(ctx, since);
        const known = new Set(changes.map(({ generation }) => generation.id));
        const unfinished = (await listUnfinished(ctx)).filter(({ generation }) => !known.has(generation.id));
        return [...changes, ...unfinished].toSorted((a, b) => a.sequence - b.sequence);
      },
    });
  });
}
