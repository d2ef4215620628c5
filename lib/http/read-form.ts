import { AppError } from "@/lib/domain/errors";

import { readBytes } from "./read-bytes";

const isForm = /^\s*application\/x-www-form-urlencoded\s*(;|$)/i;

/** The fields of a plain HTML form. */
export async function readForm(request: Request, maxBytes: number): Promise<URLSearchParams> {
  if (!isForm.test(request.headers.get("content-type") ?? "")) {
    throw new AppError("bad_request", "Send the fields as a form does: application/x-www-form-urlencoded.");
  }
  const most = `The body is larger than ${maxBytes.toLocaleString("en-US")} bytes. Send a smaller one.`;
  return new URLSearchParams(new TextDecoder().decode(await readBytes(request, maxBytes, most)));
}
