import { connectionReset, silence } from "./broken-connection";
import { brokenJson, falseAnswer, htmlAnswer, locked } from "./false-answer";
import { isBodyKind, isStatusKind, isStreamKind, type FaultKind, type FaultRule } from "./rule";
import { spoilBody, type FaultSurroundings } from "./spoil-body";
import { spoilEvents } from "./spoil-events";

/** Answers a call with a fault. `act` is what the route does; `before` keeps it from happening at all. */
export async function strike(
  rule: FaultRule,
  act: () => Promise<Response>,
  around: FaultSurroundings,
): Promise<Response> {
  const { kind } = rule;
  if (isBodyKind(kind)) return spoilBody(kind, rule, await act(), around);
  if (isStreamKind(kind)) return spoilEvents(kind, rule, await act());
  const done = rule.when === "after" ? await act() : null;
  if (kind === "slow") {
    await around.sleep(rule.delayMs, AbortSignal.any([around.caller, around.closing]));
    return done ?? act();
  }
  await done?.body?.cancel();
  return insteadOf(kind, rule, around);
}

async function insteadOf(
  kind: FaultKind,
  { route }: FaultRule,
  { caller, closing }: FaultSurroundings,
): Promise<Response> {
  if (isStatusKind(kind)) return falseAnswer(kind, route);
  if (kind === "hang") return silence(caller, closing);
  if (kind === "locked") return locked();
  if (kind === "html") return htmlAnswer();
  if (kind === "broken_json") return brokenJson();
  throw connectionReset();
}
