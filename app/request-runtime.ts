import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";

import { type Action, may } from "@/lib/domain/permissions";
import { type Runtime, runtime } from "@/lib/runtime";

/**
 * The runtime as whoever asked for the page. The proxy has sent away whoever is not signed in; a page trusts nobody
 * for that and looks again, once a request.
 */
export const requestRuntime = cache(async function requestRuntime(): Promise<Runtime> {
  await connection();
  const running = await runtime();
  const actor = await running.door.whoIs(await headers());
  if (!actor) redirect(running.door.hasMembers() ? "/sign-in" : "/setup");
  return { ...running, ctx: { ...running.ctx, actor } };
});

/** The same for a page that not every role sees; null where theirs does not, and `NotForRole` says so. */
export async function requestRuntimeFor(action: Action): Promise<Runtime | null> {
  const running = await requestRuntime();
  const { actor } = running.ctx;
  return actor.kind !== "person" || may(actor.role, action) ? running : null;
}
