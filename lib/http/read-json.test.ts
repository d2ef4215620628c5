import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

import type { AppError, ErrorDetail } from "@/lib/domain/errors";
import { ModelInput } from "@/lib/domain/model-input";
import type { Language } from "@/lib/words/languages";

import { readJson } from "./read-json";
import { toResponse } from "./to-response";

const post = (body: BodyInit) => new Request("http://localhost/", { method: "POST", body });
const refusal = (body: unknown, schema: z.ZodMiniType = ModelInput) =>
  readJson(post(JSON.stringify(body)), schema, 10_000).then(
    () => expect.fail("was accepted"),
    (error: AppError) => error,
  );
/** As an answer tells it. */
async function told(error: AppError, language: Language = "en") {
  const body: unknown = await toResponse(error, language).json();
  return body as { message: string; detail: ErrorDetail[] };
}
const fine = { prompt: "A dog runs.", image_url: "/media/images/a.jpg" };

describe("readJson", () => {
  it("gives the body as the schema does", async () => {
    expect(await readJson(post(JSON.stringify(fine)), ModelInput, 10_000)).toMatchObject({ fps: 24 });
  });

  it("names every unknown, missing and wrong field", async () => {
    const error = await refusal({ prompt: "A dog runs.", fps: 61, frames_per_second: 24, sead: 1 });
    expect(error.code).toBe("invalid_input");
    const { detail } = await told(error);
    expect(detail).toEqual(
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
    expect(detail).toHaveLength(4);
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
    expect((await told(error)).detail).toEqual([
      { loc: ["body", "a"], msg: "This value does not fit here.", type: "value_error" },
      { loc: ["body", "b"], msg: "This field is required.", type: "missing" },
    ]);
  });

  it("is told in the reader's language", async () => {
    const error = await refusal({ ...fine, fps: 61 });
    expect(error.message).toBe("fps: Choose a whole number from 4 to 60.");
    expect(await told(error, "de")).toMatchObject({
      message: "fps: Wähle eine ganze Zahl von 4 bis 60.",
      detail: [{ msg: "Wähle eine ganze Zahl von 4 bis 60." }],
    });
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
