import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

import type { AppError } from "@/lib/domain/errors";
import { ModelInput } from "@/lib/domain/model-input";

import { readJson } from "./read-json";

const post = (body: BodyInit) => new Request("http://localhost/", { method: "POST", body });
const refusal = (body: unknown, schema: z.ZodMiniType = ModelInput) =>
  readJson(post(JSON.stringify(body)), schema, 10_000).then(
    () => expect.fail("was accepted"),
    (error: AppError) => error,
  );
const fine = { prompt: "A dog runs.", image_url: "/media/images/a.jpg" };

describe("readJson", () => {
  it("gives the body as the schema does", async () => {
    expect(await readJson(post(JSON.stringify(fine)), ModelInput, 10_000)).toMatchObject({ fps: 24 });
  });

  it("names every unknown, missing and wrong field", async () => {
    const error = await refusal({ prompt: "A dog runs.", fps: 61, frames_per_second: 24, sead: 1 });
    expect(error.code).toBe("invalid_input");
    expect(error.detail).toEqual(
      expect.arrayContaining([
        { loc: ["body", "image_url"], msg: "Add a picture.", type: "missing" },
        { loc: ["body", "fps"], msg: "Choose a whole number from 4 to 60.", type: "value_error" },
        {
          loc: ["body", "frames_per_second"],
          msg: "There is no field of this name.",
          type: "extra_forbidden",
        },
        { loc: ["body", "sead"], msg: "There is no field of this name.", type: "extra_forbidden" },
      ]),
    );
    expect(error.detail).toHaveLength(4);
  });

  it("looks into the size that is nearly right", async () => {
    const error = await refusal({ ...fine, image_size: { width: 0, height: 480, depth: 3 } });
    expect(error.detail.map(({ loc }) => loc.join("."))).toEqual([
      "body.image_size.width",
      "body.image_size.depth",
    ]);
    const other = await refusal({ ...fine, image_size: "huge" });
    expect(other.detail).toMatchObject([{ loc: ["body", "image_size"] }]);
    expect(other.message).toMatch(/^image_size: Give a width and a height/);
  });

  it("has a sentence where the schema has none", async () => {
    const error = await refusal({ a: 1 }, z.object({ a: z.string(), b: z.string() }));
    expect(error.detail).toEqual([
      { loc: ["body", "a"], msg: "This value does not fit here.", type: "value_error" },
      { loc: ["body", "b"], msg: "This field is required.", type: "missing" },
    ]);
  });

  it.each(["[]", "null", "7", '"text"'])("refuses %s where an object is wanted", async (body) => {
    await expect(readJson(post(body), ModelInput, 100)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it.each(["", "{", "{'a':1}", "undefined", Buffer.from([0x22, 0xff, 0x22])])(
    "refuses what is not JSON: %j",
    async (body) => {
      await expect(readJson(post(body), ModelInput, 100)).rejects.toMatchObject({ code: "bad_request" });
    },
  );

  it("refuses more than its limit", async () => {
    await expect(readJson(post(JSON.stringify(fine)), ModelInput, 10)).rejects.toMatchObject({
      code: "too_large",
    });
  });
});
