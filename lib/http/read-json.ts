import type * as z from "zod/mini";

import { AppError } from "@/lib/domain/errors";

import { invalidInput } from "./invalid-input";
import { readBytes } from "./read-bytes";

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new AppError("bad_request", "The body is not JSON. Send a JSON object in UTF-8.", [], {
      cause: error,
    });
  }
}

/** A request's JSON body as its schema gives it; every unknown, missing or wrong field is named in `detail`. */
export async function readJson<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
  maxBytes: number,
): Promise<z.output<Schema>> {
  const most = `The body is larger than ${maxBytes.toLocaleString("en-US")} bytes. Send a smaller one.`;
  const input = parse(await readBytes(request, maxBytes, most));
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalidInput(result.error.issues, input, "body");
}
