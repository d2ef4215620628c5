import { readCsv } from "@/lib/testing/read-csv";

import { ask } from "./ask";
import { expect, expectAccessibleLooks, shoot, test } from "./fixtures";
import { remark } from "./guests";
import { makeVideos } from "./made-videos";

const drawing = [{ kind: "arrow", colour: "red", from: [0.1, 0.1], to: [0.6, 0.6] }];

test("what was said is taken along as CSV, as JSON and on paper, with its frames and drawings", async ({
  demo,
  page,
}) => {
  const { origin } = demo;
  const [video] = await makeVideos(origin, [{ num_frames: 61 }]);
  if (!video) throw new Error("no video was made");
  const path = `/api/generations/${video.id}`;
  for (const body of [
    remark({ body: "Too dark.", frame: 37, drawing }),
    remark({ body: "Nice as a whole.", frame: null }),
  ]) {
    expect((await ask(origin, "POST", { path: `${path}/comments`, body })).status).toBe(201);
  }
  const csv = await ask(origin, "GET", { path: `${path}/review/export` });
  expect(csv.headers.get("content-disposition")).toContain(`firstframe-review-${video.id}.csv`);
  const [head = [], first = []] = readCsv(csv.text.replace(/^\uFEFF/, ""));
  expect([first[head.indexOf("frame")], first[head.indexOf("text")]]).toEqual(["37", "Too dark."]);
  const json = await ask(origin, "GET", { path: `${path}/review/export?format=json` });
  expect(JSON.parse(json.text)).toMatchObject({ comments: [{ frame: 37, drawing }, { frame: null }] });
  expect((await ask(origin, "GET", { path: `${path}/review/export?format=pdf` })).status).toBe(422);

  await page.goto(`/generations/${video.id}`);
  await page.getByRole("button", { name: "Take the comments along" }).click();
  await page.getByRole("link", { name: "Print the comments" }).click();
  const picture = page.getByRole("img", { name: "Frame 37, with what was drawn on it" });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await expect(page.getByRole("navigation", { name: "Pages" })).toHaveCount(0);
  await expectAccessibleLooks(page);
  await shoot(page, "review-print");
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(10_000);
});
