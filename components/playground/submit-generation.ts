import type { GenerationsStore } from "@/components/shell/generations-store";
import { newId } from "@/components/shell/new-id";
import { toSignIn } from "@/components/shell/to-sign-in";
import { lookUpSubmit } from "@/components/shell/unconfirmed-submits";
import { cropUrl } from "@/lib/domain/framing";
import type { Generation, Mode } from "@/lib/domain/generation";
import { modelId } from "@/lib/domain/model-fields";
import type { ModelInput } from "@/lib/domain/model-input";
import { parentHeader } from "@/lib/domain/parent";
import type { Crop } from "@/lib/domain/sizes";

import type { Refusals } from "./draft";
import { isModelField, type StoredPicture } from "./playground-store";

const proxyUrl = "/api/fal/proxy";

interface Refusal {
  status: number;
  message: string;
  body?: { type?: unknown; detail?: unknown } | null;
}

/** What fal's client throws for an answer that is not ok; null for whatever else was thrown. */
function readRefusal(error: unknown): Refusal | null {
  if (typeof error !== "object" || error === null || !("status" in error) || !("message" in error))
    return null;
  return typeof error.status === "number" && typeof error.message === "string" ? (error as Refusal) : null;
}

interface FieldError {
  loc: unknown[];
  msg: string;
}

function isFieldError(value: unknown): value is FieldError {
  if (typeof value !== "object" || value === null || !("loc" in value) || !("msg" in value)) return false;
  return Array.isArray(value.loc) && typeof value.msg === "string";
}

const loadFalClient = () => import("@fal-ai/client");

/** Loads fal's client when it is first likely to be needed; a failure shows only when it is. */
export function warmUpFalClient(): void {
  loadFalClient().catch(() => undefined);
}

/** Which fields a refusal speaks of, by their names in the form. */
export function refusedFields({ body }: Pick<Refusal, "body">): Refusals {
  const refusals: Refusals = {};
  const detail: unknown[] = Array.isArray(body?.detail) ? body.detail : [];
  for (const { loc, msg } of detail.filter((each) => isFieldError(each))) {
    const path = loc.filter((part) => part !== "body").join(".");
    const name = path === "image_size" ? "image_size.width" : path;
    if (isModelField(name)) refusals[name] ??= msg;
  }
  return refusals;
}

export interface Submission {
  mode: Mode;
  input: Omit<ModelInput, "image_url">;
  picture: StoredPicture;
  /** The chosen part of the picture; null is the largest centred one. */
  crop: Crop | null;
  maxMicros: number;
  /** The generation it goes on from, and the frame of it that is the picture: null where only settings were taken. */
  parentId: string | null;
  parentFrame: number | null;
  /** Who sends it; null where one works alone. */
  createdBy: string | null;
  /** The comment on it that this one answers. */
  noteId: string | null;
}

function describeSubmission(
  id: string,
  { mode, input, picture, crop, maxMicros, parentId, parentFrame, noteId, createdBy }: Submission,
): Generation {
  return {
    id,
    requestId: null,
    mode,
    status: "queued",
    prompt: input.prompt,
    input: { ...input, image_url: cropUrl(picture.url, crop) },
    error: null,
    queuePosition: null,
    progress: null,
    cost: { reservedMicros: maxMicros, settledMicros: null },
    video: null,
    image: picture,
    crop,
    seed: null,
    parentId,
    parentFrame,
    noteId,
    favourite: false,
    tags: [],
    projectId: null,
    deletedAt: null,
    createdAt: new Date().toISOString(),
    startedAt: null,
    completedAt: null,
    cancelRequestedAt: null,
    createdBy,
  };
}

async function send(sent: Generation): Promise<Refusal | "no_answer" | null> {
  try {
    const { createFalClient } = await loadFalClient();
    const fal = createFalClient({ proxyUrl });
    const headers = {
      "x-idempotency-key": sent.id,
      ...parentHeader(sent),
    };
    await fal.queue.submit(modelId, { input: sent.input, headers });
    return null;
  } catch (error) {
    const refusal = readRefusal(error);
    if (refusal?.status === 401) toSignIn();
    return refusal && refusal.status < 500 ? refusal : "no_answer";
  }
}

/** Puts the generation on the page at once and sends it; returns its id before any answer. */
export function submitGeneration(
  submission: Submission,
  generations: GenerationsStore,
  refuse: (refusals: Refusals) => void,
): string {
  const sent = describeSubmission(newId(), submission);
  const { describe } = generations.getState();
  describe(sent);

  const follow = async () => {
    const outcome = await send(sent);
    const heard = !generations.getState().local.has(sent.id);
    if (outcome === null || outcome === "no_answer")
      return heard ? undefined : lookUpSubmit(generations, sent);
    const type = typeof outcome.body?.type === "string" ? outcome.body.type : "refused";
    const status = type === "unconfirmed" ? "unconfirmed" : "failed";
    describe({ ...sent, status, error: { type, message: outcome.message } });
    refuse(refusedFields(outcome));
  };
  void follow();
  return sent.id;
}
