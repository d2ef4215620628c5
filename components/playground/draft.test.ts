import { describe, expect, test } from "vitest";

import { limits } from "@/lib/domain/model-fields";
import { ModelInput } from "@/lib/domain/model-input";
import { pagePriceMicros } from "@/lib/domain/price";
import type { Problem } from "@/lib/domain/problems";
import { wordsIn } from "@/lib/words/catalogue";

import { fieldsFromInput, freshFields, readDraft, readNumber } from "./draft";
import { problemWords } from "./field-error";

const said = (problem: Problem | undefined) => problem && problemWords(wordsIn("en"), problem);

const read = (fields: Partial<typeof freshFields>) =>
  readDraft({ ...freshFields, ...fields }, pagePriceMicros);

describe("readNumber", () => {
  test.each([
    ["189", 189],
    [" 6.5 ", 6.5],
    [".5", 0.5],
    ["-3", -3],
  ])("reads %j as %d", (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  test.each(["", " ", "1e3", "0x10", "12a", "1,5", "Infinity", "--1"])("guesses at nothing in %j", (text) => {
    expect(readNumber(text)).toBeNaN();
  });
});

describe("readDraft", () => {
  test("a fresh form lacks only its prompt", () => {
    expect(Object.keys(read({}).problems)).toEqual(["prompt"]);
  });

  test("sends what was typed, to the last space, and no seed where none was given", () => {
    const { input } = read({ prompt: "  A wave. ", num_frames: "100" });
    expect(input).toMatchObject({ prompt: "  A wave. ", num_frames: 100 });
    expect(input).not.toHaveProperty("seed");
    expect(ModelInput.safeParse({ ...input, image_url: "/media/x.jpg" }).success).toBe(true);
  });

  test("says what is wrong beside each field, in the model's own sentence", () => {
    const { problems, input } = read({
      prompt: "x",
      num_frames: "1000",
      "image_size.height": "",
      seed: "1.5",
    });
    expect(input).toBeNull();
    expect(said(problems.num_frames)).toBe("Choose a whole number from 5 to 189.");
    expect(said(problems["image_size.height"])).toBe("Choose a whole number from 1 to 14142.");
    expect(problems["image_size.width"]).toBeUndefined();
    expect(said(problems.seed)).toContain("whole number");
  });

  test("prices the form though its prompt is missing, and not while a priced field is wrong", () => {
    expect(read({}).cost).toMatchObject({ minMicros: 400_000, maxMicros: 400_000, seconds: 8 });
    expect(read({ enable_agentic_generation: true }).cost).toMatchObject({
      minMicros: 800_000,
      maxMicros: 1_600_000,
    });
    expect(read({ fps: "" }).cost).toBeNull();
  });
});

describe("fieldsFromInput", () => {
  test("brings back every field of an input that was sent", () => {
    const fields = { ...freshFields, prompt: "A wave.", seed: "7", num_frames: "45", sync_mode: true };
    const { input } = readDraft(fields, pagePriceMicros);
    expect({ ...freshFields, ...fieldsFromInput(input ?? {}) }).toEqual(fields);
  });

  test("takes a size by its name and leaves out what has the wrong type", () => {
    expect(fieldsFromInput({ image_size: "square_hd", fps: "24", prompt: 3 })).toEqual({
      "image_size.width": "1024",
      "image_size.height": "1024",
    });
  });

  test("a named default stays within its limits", () => {
    expect(Number(freshFields.num_frames)).toBe(limits.num_frames.default);
  });
});
