import { AppError } from "@/lib/domain/errors";
import { eventStream } from "@/lib/http/event-stream";
import { guestOf } from "@/lib/http/guest-cookie";
import { handleGuest } from "@/lib/http/handle";
import type { Change } from "@/lib/services/generations/list-changes";
import { isSharedChange } from "@/lib/services/share/is-shared-change";

export const dynamic = "force-dynamic";

async function tellAfter(before: Promise<void>, shared: Promise<boolean>, tell: () => void): Promise<void> {
  await before;
  if (await shared) tell();
}

/** That something was said or decided about what the link opens. A page reads all of it anew when it comes back. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params;
  return handleGuest(request, token, "generation.see", async ({ ctx, feed }) => {
    let told = Promise.resolve();
    return eventStream({
      signal: request.signal,
      mayListen: () =>
        guestOf(ctx, token, request.headers).then(
          () => true,
          (error: unknown) => !(error instanceof AppError),
        ),
      missed: async () => [],
      subscribe: (onChange) =>
        feed.subscribe((change: Change) => {
          const shared = isSharedChange(ctx, change).catch(() => false);
          // One after the other: what is asked of the database may come back in another order.
          told = tellAfter(told, shared, () => onChange(change));
        }),
    });
  });
}
