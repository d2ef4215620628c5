import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { pagePriceMicros } from "@/lib/domain/price";
import { wordsIn } from "@/lib/words/catalogue";

import { createPictureChooser } from "./choose-picture";
import { createPlaygroundStore, readyPicture } from "./playground-store";

const stored = { url: "/media/images/a.jpg", width: 720, height: 1280 };
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

interface Asked {
  url: string;
  body: unknown;
}

function setUp(answer: (asked: Asked, signal: AbortSignal | null | undefined) => Promise<Response>) {
  const asked: Asked[] = [];
  vi.stubGlobal("createImageBitmap", () => Promise.reject(new Error("not in this test")));
  vi.stubGlobal("fetch", (url: string, init: RequestInit = {}) => {
    const body = typeof init.body === "string" ? (JSON.parse(init.body) as unknown) : init.body;
    asked.push({ url, body });
    return answer({ url, body }, init.signal);
  });
  const store = createPlaygroundStore(pagePriceMicros);
  const chooser = createPictureChooser(store, wordsIn("en"));
  return { store, chooser, asked, picture: () => store.getState().picture };
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe("a link", () => {
  it("is said to be fetched, and becomes the picture that the server stored", async () => {
    const { chooser, picture, store, asked } = setUp(async () => json(200, stored));
    const chosen = chooser.chooseUrl(" https://example.org/a.jpg\n");
    expect(picture()).toMatchObject({ phase: "sending", step: "Getting it from example.org…" });
    await chosen;
    expect(asked).toEqual([{ url: "/api/images", body: { url: "https://example.org/a.jpg" } }]);
    expect(picture()).toEqual(readyPicture(stored));
    expect(store.getState().fields["image_size.height"]).toBe("832");
  });

  it.each([
    ["example.org/a.jpg", "https://example.org/a.jpg"],
    ["http://example.org/a.jpg", "http://example.org/a.jpg"],
    ["ftp://example.org", "ftp://example.org"],
    ["https://", "https://"],
  ])("of %j goes to the server as %j, which says what is wrong with it", async (typed, sent) => {
    const { chooser, picture, asked } = setUp(async () => json(422, { message: "Not this one." }));
    await chooser.chooseUrl(typed);
    expect(asked[0]?.body).toEqual({ url: expect.stringMatching(new RegExp(`^${sent}/?$`)) as string });
    expect(picture()).toMatchObject({ phase: "failed", preview: null, message: "Not this one." });
  });

  it("that is longer than any address is not asked for", async () => {
    const { chooser, picture, asked } = setUp(async () => json(200, stored));
    await chooser.chooseUrl(`data:image/png;base64,${"A".repeat(4096)}`);
    expect(picture()).toMatchObject({
      phase: "failed",
      message: "An address has at most 4,096 characters. Save the picture and add it as a file.",
    });
    expect(asked).toEqual([]);
  });

  it("to this studio itself is read here", async () => {
    const { chooser, asked } = setUp(async ({ url }) =>
      url === "/api/images" ? json(200, stored) : new Response("bytes"),
    );
    const address = `${window.location.origin}/samples/dogs.jpg`;
    await chooser.chooseUrl(address);
    expect(asked.map(({ url }) => url)).toEqual([address, "/api/images"]);
    expect(asked[1]?.body).toBeInstanceOf(Blob);
  });
});

it("a new picture has no part chosen and no colour behind it", async () => {
  const { chooser, store } = setUp(async () => json(200, stored));
  store.getState().setFraming({ x: 0.2, y: 0.5, zoom: 2 });
  store.getState().setBackdrop("#000000");
  await chooser.choose(new Blob(["bytes"]));
  expect(store.getState()).toMatchObject({ framing: null, backdrop: null });
});

it("a later choice ends an earlier one, which says nothing any more", async () => {
  const { chooser, picture } = setUp(({ body }, signal) =>
    body instanceof Blob
      ? Promise.resolve(json(200, stored))
      : new Promise((_, reject) => {
          signal?.addEventListener("abort", () => reject(new Error("aborted")));
        }),
  );
  const earlier = chooser.chooseUrl("https://example.org/slow.jpg");
  await chooser.choose(new Blob(["bytes"]));
  await earlier;
  expect(picture()).toMatchObject({ phase: "ready", stored });
});

it("what is removed does not come back when its upload ends", async () => {
  const { chooser, picture } = setUp(async () => json(200, stored));
  const chosen = chooser.choose(new Blob(["bytes"]));
  chooser.remove();
  await chosen;
  expect(picture()).toEqual({ phase: "none" });
});

it("speaks the language of the page as it is when something is said", async () => {
  const { chooser, picture } = setUp(() => Promise.reject(new Error("offline")));
  const chosen = chooser.chooseUrl("https://example.org/a.jpg");
  expect(picture()).toMatchObject({ step: "Getting it from example.org…" });
  chooser.speak(wordsIn("de"));
  await chosen;
  expect(picture()).toMatchObject({ message: expect.stringMatching(/^Das Studio/) as string });
});
