import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { createGenerationsStore } from "@/components/shell/generations-store";
import { pagePriceMicros } from "@/lib/domain/price";

import { freshFields, readDraft, type Refusals } from "./draft";
import { refusedFields, submitGeneration } from "./submit-generation";

const { input } = readDraft({ ...freshFields, prompt: "A wave." }, pagePriceMicros);
const parentId = "11111111-1111-4111-8111-111111111111";
const picture = { url: "/media/images/a.jpg", width: 1280, height: 720 };
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

function submit(answer: (url: string, init: RequestInit) => Promise<Response>) {
  vi.stubGlobal("fetch", answer);
  if (!input) throw new Error("The input of this test is wrong.");
  const generations = createGenerationsStore([]);
  const refuse = vi.fn<(refusals: Refusals) => void>();
  const id = submitGeneration(
    {
      mode: "demo",
      input,
      picture,
      crop: null,
      maxMicros: 400_000,
      parentId,
      parentFrame: 188,
      createdBy: null,
      noteId: null,
    },
    generations,
    refuse,
  );
  const present = () => generations.getState().items.find((item) => item.id === id);
  return { id, present, refuse, generations };
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test("the generation stands on the page before any answer, under the key it is sent with", async () => {
  const sent: { url: string; headers: Record<string, string>; body: unknown }[] = [];
  const { id, present } = submit(async (url, init) => {
    if (url.includes("/api/generations/")) return json(404, { message: "No." });
    sent.push({
      url,
      headers: init.headers as Record<string, string>,
      body: JSON.parse(init.body as string) as unknown,
    });
    return new Promise(() => undefined);
  });
  expect(present()).toMatchObject({ status: "queued", prompt: "A wave." });
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.url).toBe("/api/fal/proxy");
  expect(sent[0]?.headers["x-idempotency-key"]).toBe(id);
  expect(sent[0]?.headers["x-firstframe-parent"]).toBe(`${parentId}; frame=188`);
  expect(sent[0]?.body).toEqual({ ...input, image_url: picture.url });
});

test("a refusal fails the card with its sentence and goes to its fields", async () => {
  const { present, refuse } = submit(async () =>
    json(422, {
      message: "Change the prompt.",
      detail: [{ loc: ["body", "prompt"], msg: "Too rude.", type: "x" }],
    }),
  );
  await vi.waitFor(() => expect(present()?.status).toBe("failed"));
  expect(present()?.error?.message).toBe("Change the prompt.");
  expect(refuse).toHaveBeenCalledWith({ prompt: "Too rude." });
});

test("an unsure end is called unsure, not failed", async () => {
  const { present } = submit(async () => json(409, { type: "unconfirmed", message: "fal did not answer." }));
  await vi.waitFor(() => expect(present()?.status).toBe("unconfirmed"));
});

test("without any answer it asks what became of it, and says that nothing was sent where nothing was", async () => {
  const { present } = submit(async (url) => {
    if (url.includes("/api/generations/")) return json(404, { message: "No." });
    throw new TypeError("Failed to fetch");
  });
  await vi.waitFor(() => expect(present()?.status).toBe("unconfirmed"));
  await vi.waitFor(() => expect(present()?.error?.type).toBe("never_arrived"), { timeout: 5000 });
});

test("while nothing answers at all the card stays, unsure", async () => {
  const { present } = submit(async () => {
    throw new TypeError("Failed to fetch");
  });
  await vi.waitFor(() => expect(present()?.status).toBe("unconfirmed"));
});

test("refusals find their fields, a size without an edge the first edge", () => {
  const detail = [
    { loc: ["body", "image_size"], msg: "a" },
    { loc: ["image_size", "height"], msg: "b" },
    { loc: ["body", "unknown"], msg: "c" },
  ];
  expect(refusedFields({ body: { detail } })).toEqual({
    "image_size.width": "a",
    "image_size.height": "b",
  });
});
