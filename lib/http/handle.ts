import type { Limit } from "@/lib/auth/limit";
import { AppError } from "@/lib/domain/errors";
import type { Action } from "@/lib/domain/permissions";
import { runtime, type Runtime } from "@/lib/runtime";
import type { Actor } from "@/lib/services/context";
import { requireMay } from "@/lib/services/permission";
import { sentence } from "@/lib/words/catalogue";
import { languageOf } from "@/lib/words/languages";

import { addressHeader, admit, isWrite } from "./admit";
import { isCommand } from "./command-token";
import { guestOf } from "./guest-cookie";
import { networkOf } from "./network-of";
import { toResponse } from "./to-response";

function signInFirst({ door }: Runtime): never {
  const key = door.hasMembers() ? "errors.signIn" : "errors.setUpFirst";
  throw new AppError(
    "unauthenticated",
    sentence((t) => t(key)),
  );
}

/** Where a request comes from, as far as trusted proxies tell it. */
const addressOf = ({ headers }: Request) => networkOf(headers.get(addressHeader) ?? "unknown");

/** A command on this machine asks as the server itself, and for nothing but what commands are for. */
function commandOf({ env, commandToken }: Runtime, request: Request, action: Action): Actor | null {
  const isOne = action === "spend.reconcile" && isCommand(request.headers, commandToken, env.port);
  return isOne ? { kind: "system" } : null;
}

async function requireActor(running: Runtime, request: Request, action: Action): Promise<Actor> {
  const actor =
    (await running.door.whoIs(request.headers)) ??
    commandOf(running, request, action) ??
    signInFirst(running);
  requireMay({ actor }, action);
  if (actor.kind === "person" && isWrite(request.method)) {
    await running.countOne("person", actor.id);
    await running.countOne("address", addressOf(request));
  }
  return actor;
}

/** A link's token, which whoever reads the log has no business with; ids are shorter. */
const tokens = /[\w.~-]{40,}/g;

async function answer(running: Runtime, request: Request, act: () => Promise<Response>): Promise<Response> {
  try {
    admit(request.method, request.headers, running.door);
    return await act();
  } catch (error) {
    if (!(error instanceof AppError)) {
      const { pathname } = new URL(request.url);
      running.log.error("route.failed", {
        path: pathname.replaceAll(tokens, "•••"),
        reason: String(error),
        stack: (error as Error).stack,
      });
    }
    return toResponse(error, languageOf(request.headers));
  }
}

/**
 * Runs a route for someone who may do what it does, as themselves, and answers whatever it throws. Whether they may do
 * it to this object, the service decides.
 */
export async function handle(
  request: Request,
  action: Action,
  act: (runtime: Runtime) => Promise<Response>,
): Promise<Response> {
  const running = await runtime();
  return answer(running, request, async () => {
    const actor = await requireActor(running, request, action);
    return act({ ...running, ctx: { ...running.ctx, actor } });
  });
}

/** Runs a route for whoever came in by a link, as them, in what the link opens alone. */
export async function handleGuest(
  request: Request,
  token: string,
  action: Action,
  act: (runtime: Runtime) => Promise<Response>,
): Promise<Response> {
  const running = await runtime();
  return answer(running, request, async () => {
    const guest = await guestOf(running.ctx, token, request.headers);
    const actor: Actor = { kind: "guest", ...guest };
    requireMay({ actor }, action);
    if (isWrite(request.method)) await running.countOne("person", `guest:${guest.id}`);
    return act({ ...running, ctx: { ...running.ctx, actor } });
  });
}

/** Runs a route that needs no session: each call counts as a knock at the door, or against a limit of its own. */
export async function handleKnock(
  request: Request,
  act: (runtime: Runtime) => Promise<Response>,
  limit: Limit = "knock",
): Promise<Response> {
  const running = await runtime();
  return answer(running, request, async () => {
    await running.countOne(limit, addressOf(request));
    return act(running);
  });
}
