import { headers } from "next/headers";
import { connection } from "next/server";
import { cache } from "react";

import { type Runtime, runtime } from "@/lib/runtime";
import type { Actor } from "@/lib/services/context";

/** The runtime and whoever asks, who need not be anybody. */
export const requestVisitor = cache(async function requestVisitor(): Promise<{
  running: Runtime;
  actor: Actor | null;
}> {
  await connection();
  const running = await runtime();
  return { running, actor: await running.door.whoIs(await headers()) };
});
