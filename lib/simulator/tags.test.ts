import { expect, test } from "vitest";

import { readTags } from "./tags";
import { call, control, smallInput, startSimulator } from "./test-setup";

test.each([
  [null, {}],
  ["studio=north,generation=g-1", { studio: "north", generation: "g-1" }],
  [" a = b = c , a=2", { a: "2" }],
  ["A=1,fal.x=2,plain,=3,ok=4", { ok: "4" }],
  [`long=${"x".repeat(257)},fine=${"x".repeat(256)}`, { fine: "x".repeat(256) }],
  [
    Array.from({ length: 12 }, (_, at) => `k${at}=v`).join(","),
    Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`k${at}`, "v"])),
  ],
  [`a=1,${"x".repeat(1100)}`, {}],
])("reads the tags %s, and drops in silence what breaks a rule", (header, tags) => {
  expect(readTags(header)).toEqual(tags);
});

test("the tags of a submit stand beside its request", async () => {
  const simulator = startSimulator({ queueSeconds: 60 });
  await call(simulator, "POST", "https://queue.fal.run/nvidia/cosmos-3-super/image-to-video", {
    body: smallInput,
    headers: { "x-fal-tags": "generation=g-1" },
  });
  expect(await control(simulator, "GET", "/jobs")).toMatchObject({ jobs: [{ tags: { generation: "g-1" } }] });
});
