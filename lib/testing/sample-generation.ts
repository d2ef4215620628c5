import type { Generation } from "@/lib/domain/generation";

/** A generation as a page sees it just after the click, but for what a test says of it. */
export function sampleGeneration(fields: Partial<Generation> = {}): Generation {
  return {
    id: "0b0f8a52-6c5e-4a50-9d1d-0a4b8f1d2c3e",
    requestId: null,
    mode: "live",
    status: "queued",
    prompt: "Waves roll in.",
    input: { num_frames: 29, fps: 24 },
    error: null,
    queuePosition: null,
    progress: null,
    cost: { reservedMicros: 100_000, settledMicros: null },
    video: null,
    image: { url: "/media/images/a.jpg", width: 100, height: 100 },
    crop: null,
    seed: null,
    parentId: null,
    parentFrame: null,
    noteId: null,
    favourite: false,
    tags: [],
    projectId: null,
    deletedAt: null,
    createdAt: "2026-11-22T10:00:00.000Z",
    startedAt: null,
    completedAt: null,
    cancelRequestedAt: null,
    createdBy: null,
    ...fields,
  };
}
