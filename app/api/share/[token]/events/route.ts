import { eventStream } from "@/lib/http/event-stream";
import { findGuestOf } from "@/lib/http/guest-cookie";
import { handleGuest } from "@/lib/http/handle";
import { sharedChange } from "@/lib/services/share/shared-change";

export const dynamic = "force-dynamic";

async function tellAfter(
  before: Promise<void>,
  shared: Promise<string | null>,
  tell: (generationId: string) => void,
): Promise<void> {
  await before;
  const generationId = await shared;
  if (generationId !== null) tell(generationId);
}

/** That something about what the link opens is another one now. A page reads all of it anew when it comes back. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params;
  return handleGuest(request, token, "generation.see", async ({ ctx, feed, signals }) => {
    let told = Promise.resolve();
    const isIn = async () => (await findGuestOf(ctx, token, request.headers)) !== null;
    return eventStream({
      signal: request.signal,
      mayListen: isIn,
      missed: async () => [],
      subscribe: (onChange) =>
        feed.subscribe((change) => {
          const shared = sharedChange(ctx, change).catch(() => null);
          // One after the other: what is asked of the database may come back in another order.
          told = tellAfter(told, shared, (generationId) =>
            onChange({ sequence: change.sequence, review: { generationId } }),
          );
        }),
      aside: (_, end) =>
        signals.subscribe((signal) => {
          if (signal !== null && signal.kind !== "share_closed") return;
          isIn().then(
            (still) => (still ? undefined : end()),
            () => undefined, // nobody knows just now; the next comment line asks again
          );
        }),
    });
  });
}
