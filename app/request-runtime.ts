import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";

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
