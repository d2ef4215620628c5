import { readFileSync } from "node:fs";

import sharp from "sharp";

import { expect, test } from "./fixtures";
import { PlaygroundPage } from "./playground-page";

const photo = () => readFileSync("public/samples/dogs.jpg");
const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#446688" } });

const bad: { what: string; name: string; bytes: () => Promise<Buffer> | Buffer; says: RegExp }[] = [
  { what: "an empty file", name: "none.jpg", bytes: () => Buffer.alloc(0), says: /empty.*choose/i },
  {
    what: "one pixel",
    name: "dot.png",
    bytes: () => flat(1, 1).png().toBuffer(),
    says: /1 × 1 pixels.*64/,
  },
  {
    what: "100 megapixels",
    name: "huge.png",
    bytes: () => flat(10_000, 10_000).png({ compressionLevel: 1 }).toBuffer(),
    says: /100 megapixels.*50/,
  },
  {
    what: "text with a picture's name",
    name: "notes.jpg",
    bytes: () => Buffer.from("Dear diary, today I renamed a file.\n".repeat(50)),
    says: /text document.*JPEG, PNG, WebP/,
  },
  {
    what: "half a JPEG",
    name: "half.jpg",
    bytes: () => photo().subarray(0, Math.floor(photo().length / 2)),
    says: /damaged|end is missing/i,
  },
  {
    what: "30 MB",
    name: "large.jpg",
    bytes: () => Buffer.concat([photo(), Buffer.alloc(30 * 1024 * 1024)]),
    says: /30.* MB.*25 MB/,
  },
];

for (const { what, name, bytes, says } of bad) {
  test(`a bad picture, ${what}: a clear sentence, and nothing typed is lost`, async ({ page, noise }) => {
    noise.allow(/status of 4(13|22)/);
    const playground = new PlaygroundPage(page);
    await playground.open();
    await playground.prompt.fill("Two dogs look out of the window.");
    await playground.openAdvanced();
    await playground.field("seed").fill("1234");
    await playground.addPicture({ name, mimeType: "image/jpeg", buffer: await bytes() });
    await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible({ timeout: 20_000 });
    await expect(playground.prompt).toHaveValue("Two dogs look out of the window.");
    await expect(playground.field("seed")).toHaveValue("1234");
    await expect(playground.generate).toBeDisabled();
    await expect(playground.generate).toHaveAccessibleDescription(/picture/i);
    await playground.addPicture("public/samples/dogs.jpg");
    await expect(playground.generate).toBeEnabled({ timeout: 20_000 });
  });
}

test("the same bad pictures sent straight to the server: a sentence, never 5xx", async ({ demo }) => {
  for (const { what, bytes, says } of bad) {
    const response = await fetch(`${demo.origin}/api/images`, {
      method: "POST",
      headers: { "content-type": "image/jpeg" },
      body: new Uint8Array(await bytes()),
    });
    expect([413, 422], what).toContain(response.status);
    const { message } = (await response.json()) as { message: string };
    expect(message, what).toMatch(what === "30 MB" ? /25 MB/ : says);
  }
});

test("a picture by its address: nothing private is fetched, and the sentence is the same for all of it", async ({
  demo,
}) => {
  const ask = async (url: unknown) => {
    const response = await fetch(`${demo.origin}/api/images`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ url }),
    });
    const { message } = (await response.json()) as { message: string };
    return { status: response.status, message };
  };
  const inside = [
    "https://127.0.0.1/a.png",
    "https://[::1]/",
    "https://localhost/",
    "https://169.254.169.254/",
  ];
  for (const url of inside) {
    expect(await ask(url), url).toEqual({ status: 422, message: expect.stringMatching(/private network/) });
  }
  expect(await ask(`${demo.origin}/samples/dogs.jpg`)).toMatchObject({ status: 422 });
  expect(await ask(7)).toMatchObject({ status: 422 });
});
