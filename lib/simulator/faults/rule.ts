import * as z from "zod/mini";

import type { RouteName } from "../route";

const faultRoutes = [
  "submit",
  "status",
  "status_stream",
  "result",
  "cancel",
  "run",
  "storage_initiate",
  "storage_put",
  "media",
  "platform",
  "jwks",
  "webhook",
] as const;
export type FaultRoute = (typeof faultRoutes)[number];

/** The kind of call that a fault is ordered for; none for what no fault can be ordered for. */
export const faultRouteOf: Partial<Record<RouteName, FaultRoute>> = {
  submit: "submit",
  status: "status",
  "status-stream": "status_stream",
  result: "result",
  cancel: "cancel",
  run: "run",
  "upload-initiate": "storage_initiate",
  "upload-put": "storage_put",
  "upload-part": "storage_put",
  "upload-complete": "storage_put",
  media: "media",
  pricing: "platform",
  "billing-events": "platform",
  history: "platform",
  jwks: "jwks",
};

/** An answer that stands for another one, by its status. */
const statusKinds = ["401", "404", "410", "429", "500", "502", "503", "504"] as const;
/** What comes in an answer's place, or instead of any. */
const insteadKinds = ["locked", "html", "broken_json", "reset", "hang", "slow"] as const;
/** What becomes of an answer on its way. */
const bodyKinds = ["truncate", "stall", "short", "short_chunked", "trickle", "gzip"] as const;
const streamKinds = ["cut_stream", "split_multibyte"] as const;
const webhookKinds = ["duplicate", "drop", "bad_signature", "stale_timestamp", "payload_error"] as const;

const faultKinds = [...statusKinds, ...insteadKinds, ...bodyKinds, ...streamKinds, ...webhookKinds] as const;
export type FaultKind = (typeof faultKinds)[number];
export type StatusKind = (typeof statusKinds)[number];
export type BodyKind = (typeof bodyKinds)[number];
export type StreamKind = (typeof streamKinds)[number];

const whole = (least: number) => z.number().check(z.int(), z.gte(least));
const share = z.number().check(z.gte(0), z.lte(1));

export const FaultRule = z.strictObject({
  route: z.enum(faultRoutes),
  kind: z.enum(faultKinds),
  /** `after`: the call has taken effect although the caller hears of trouble. */
  when: z.optional(z.enum(["before", "after"])),
  /** How often it strikes; none: as often as it can. */
  count: z.optional(whole(1)),
  /** How many calls it lets pass first. */
  skip: z._default(whole(0), 0),
  probability: z._default(share, 1),
  /** Begins the rule's own sequence of chances: the same seed strikes the same calls. */
  seed: z._default(whole(0), 1),
  /** Only for requests that have ended. */
  onlyCompleted: z._default(z.boolean(), false),
  /** `slow`: the wait. `trickle`: the wait before each piece. */
  delayMs: z._default(z.number().check(z.gte(0)), 1000),
  /** `trickle`: the size of a piece. */
  chunkBytes: z._default(whole(1), 64),
  /** `truncate`, `stall`, `short`, `short_chunked`: the share of the body that arrives. */
  keep: z._default(share, 0.5),
  /** `cut_stream`: how many events arrive whole before the one that is cut. */
  afterEvents: z._default(whole(0), 1),
  /** `cut_stream`: the connection breaks instead of ending. */
  abrupt: z._default(z.boolean(), false),
});
export type FaultRule = z.infer<typeof FaultRule>;

const isOneOf = <Kind extends string>(kinds: readonly Kind[], kind: string): kind is Kind =>
  (kinds as readonly string[]).includes(kind);

export const isStatusKind = (kind: FaultKind) => isOneOf(statusKinds, kind);
export const isBodyKind = (kind: FaultKind) => isOneOf(bodyKinds, kind);
export const isStreamKind = (kind: FaultKind) => isOneOf(streamKinds, kind);

/** Why a rule cannot be followed, in a sentence; null when it can. */
export function misfit({ route, kind, when }: FaultRule): string | null {
  const made = isBodyKind(kind) || isStreamKind(kind);
  if (made && when === "before") return `"${kind}" changes an answer: it has no "before".`;
  if (isStreamKind(kind) && route !== "status_stream") return `"${kind}" is for the route "status_stream".`;
  const delivers = isStatusKind(kind) || ["reset", "hang", "slow"].includes(kind);
  if (isOneOf(webhookKinds, kind) !== (route === "webhook") && !(route === "webhook" && delivers)) {
    return `"${kind}" is no fault of the route "${route}".`;
  }
  return null;
}
