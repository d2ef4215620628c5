import { eventStream } from "@/lib/http/event-stream";
import { handle } from "@/lib/http/handle";
import { listMissed } from "@/lib/services/generations/list-changes";

export const dynamic = "force-dynamic";

/** The last event a listener saw. The query serves a tab that goes on where another left off. */
function lastSeen(request: Request): number | null {
  const id = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("last-event-id");
  return id !== null && /^\d{1,15}$/.test(id) ? Number(id) : null;
}

export function GET(request: Request): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx, door, feed, viewers }) => {
    return eventStream({
      signal: request.signal,
      mayListen: async () => (await door.whoIs(request.headers)) !== null,
      subscribe: (onChange) => feed.subscribe(onChange),
      missed: () => listMissed(ctx, lastSeen(request) ?? feed.position()),
      aside: (tell) =>
        viewers.subscribe((generationId) =>
          tell("presence", { generationId, viewers: viewers.of(generationId) }),
        ),
    });
  });
}
