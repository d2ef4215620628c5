import { setTimeout as sleep } from "node:timers/promises";

import { UploadReply, uploadUrl } from "@/lib/domain/fal-contract";

import { expectShape, FalError } from "./answers";
import { ForeignAddressError, type Transport } from "./transport";

export interface Upload {
  bytes: Uint8Array;
  contentType: string;
  fileName: string;
  expiresInSeconds: number;
}

/** Hands fal a file, once; answers its address there. */
export async function upload(
  transport: Transport,
  auth: string,
  { bytes, contentType, fileName, expiresInSeconds }: Upload,
  mostMs: number,
): Promise<string> {
  const signal = AbortSignal.timeout(mostMs);
  const lifetime = JSON.stringify({ expiration_duration_seconds: expiresInSeconds });
  const place = await transport(uploadUrl, {
    method: "POST",
    headers: {
      authorization: auth,
      "content-type": "application/json",
      "x-fal-object-lifecycle": lifetime,
      "x-fal-object-lifecycle-preference": lifetime,
    },
    body: JSON.stringify({ content_type: contentType, file_name: fileName }),
    signal,
  }).then((response) => expectShape(UploadReply, response));
  const put = await transport(place.upload_url, {
    method: "PUT",
    headers: { "content-type": contentType },
    body: bytes as BodyInit,
    signal,
  });
  await put.body?.cancel();
  if (!put.ok) throw new FalError(`fal answered ${put.status} to an upload`, put.status);
  return place.file_url;
}

/** Whether a refusal is one that stays. */
const staysRefused = (error: unknown) =>
  error instanceof ForeignAddressError ||
  (error instanceof FalError &&
    error.status !== null &&
    [400, 401, 402, 403, 413, 415, 422].includes(error.status));

/** Does what may be done twice, once more after each wait for as long as it fails in a way that may pass. */
export async function again<T>(waitsMs: readonly number[], act: () => Promise<T>): Promise<T> {
  for (const waitMs of waitsMs) {
    try {
      return await act();
    } catch (error) {
      if (staysRefused(error)) throw error;
      await sleep(waitMs);
    }
  }
  return act();
}
