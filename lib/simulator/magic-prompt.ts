import {
  infrastructureErrors,
  modelErrors,
  type InfrastructureErrorType,
  type ModelErrorType,
} from "./failure-catalogue";

/** What a prompt orders with `[simulate: <name>]` or `[simulate: slow <seconds>]`. */
export type Order =
  | { kind: "model-error"; type: ModelErrorType }
  | { kind: "infrastructure-error"; type: InfrastructureErrorType }
  | { kind: "slow"; seconds: number }
  | { kind: "ignore-cancel" }
  | { kind: "duplicate-webhook" }
  | { kind: "payload-error" };

const slowSeconds = 30;

/** The orders in a prompt, in their order; names that mean nothing stay plain text. */
export function readOrders(prompt: string): Order[] {
  return [...prompt.matchAll(/\[simulate:\s*([a-z_]+)(?:\s+(\d{1,4}))?\s*\]/g)].flatMap(
    ([, name = "", seconds]): Order[] => {
      if (name === "slow") return [{ kind: "slow", seconds: seconds ? Number(seconds) : slowSeconds }];
      if (name === "ignore_cancel") return [{ kind: "ignore-cancel" }];
      if (name === "duplicate_webhook") return [{ kind: "duplicate-webhook" }];
      if (name === "payload_error") return [{ kind: "payload-error" }];
      if (Object.hasOwn(modelErrors, name)) return [{ kind: "model-error", type: name as ModelErrorType }];
      if (Object.hasOwn(infrastructureErrors, name)) {
        return [{ kind: "infrastructure-error", type: name as InfrastructureErrorType }];
      }
      return [];
    },
  );
}
