import {
  infrastructureErrors,
  modelErrors,
  type InfrastructureErrorType,
  type ModelErrorType,
} from "./failure-catalogue";
import type { Outcome } from "./job";

/** One field error in the model's own shape. */
export interface FieldError {
  loc: (string | number)[];
  msg: string;
  type: string;
  url?: string;
  ctx?: Record<string, unknown>;
  input?: unknown;
}

export function docsUrl(type: string): string {
  return `https://docs.fal.ai/errors/#${type}`;
}

/**
 * An error the model raises itself. It carries no billable units: fal's SDK leaves the header out here, so its
 * absence says nothing about a charge.
 */
export function modelFailure(type: ModelErrorType, about: { msg?: string; input?: unknown } = {}): Outcome {
  const known = modelErrors[type];
  const retryable = known.retryable === true;
  const item: FieldError = {
    loc: known.field ? ["body", known.field] : ["body"],
    msg: about.msg ?? known.msg,
    type,
    url: docsUrl(type),
    ...(known.ctx ? { ctx: known.ctx } : {}),
    ...(about.input === undefined ? {} : { input: about.input }),
  };
  return {
    status: known.status,
    headers: { "x-fal-retryable": String(retryable), "x-fal-needs-retry": retryable ? "1" : "0" },
    body: { detail: [item] },
    error: item.msg,
    errorType: type,
  };
}

export function infrastructureFailure(
  type: InfrastructureErrorType,
  headers: Record<string, string> = {},
): Outcome {
  const { status, detail } = infrastructureErrors[type];
  return {
    status,
    headers: { "x-fal-error-type": type, ...headers },
    body: { detail, error_type: type },
    error: detail,
    errorType: type,
  };
}

/** The answer to an input the model does not take: nothing has run, and the header says that nothing is billed. */
export function validationFailure(detail: FieldError[]): Outcome {
  return {
    status: 422,
    headers: { "x-fal-billable-units": "0", "x-fal-retryable": "false", "x-fal-needs-retry": "0" },
    body: { detail },
    error: detail[0]?.msg ?? "Invalid input",
    errorType: detail[0]?.type ?? "value_error",
  };
}

export function pathNotFound(path: string): Outcome {
  const detail = `Path /${path} not found`;
  return {
    status: 404,
    headers: { "x-fal-billable-units": "0" },
    body: { detail },
    error: detail,
    errorType: "not_found",
  };
}
