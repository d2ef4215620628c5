import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { wordsIn } from "@/lib/words/catalogue";
import { en } from "@/lib/words/en";

import { limits, namedSizes, pixelSize, textLength } from "./model-fields";
import { ModelInput } from "./model-input";
import { problemIn } from "./problems";

const least = { prompt: "The kite rises.", image_url: "/media/images/a" };
const kite = "🪁";
const family = "👨‍👩‍👧";

const t = wordsIn("en");

function said(message: string): string {
  const problem = problemIn(message);
  return problem ? t(`problems.${problem.id}`, problem.values) : message;
}

function errorOf(change: Record<string, unknown>): string | undefined {
  const result = ModelInput.safeParse({ ...least, ...change });
  return result.success ? undefined : result.error.issues.map(({ message }) => said(message)).join(" ");
}

function accepts(field: string, value: unknown): boolean {
  const result = ModelInput.safeParse({ ...least, [field]: value });
  return result.success && Object.is(Reflect.get(result.data, field), value);
}

describe("the model's input", () => {
  it("needs a prompt and a picture, and fills in the rest as the model's page does", () => {
    expect(ModelInput.parse(least)).toEqual({
      ...least,
      negative_prompt: limits.negative_prompt.default,
      enable_prompt_expansion: true,
      enable_agentic_generation: false,
      agentic_max_iterations: 2,
      agentic_samples_per_iteration: 2,
      agentic_early_stop: true,
      image_size: { width: 832, height: 480 },
      num_frames: 189,
      fps: 24,
      num_inference_steps: 28,
      guidance_scale: 6,
      enable_safety_checker: true,
      sync_mode: false,
    });
  });

  it("has words for every field and no others", () => {
    expect(Object.keys(en.fields).toSorted()).toEqual(Object.keys(ModelInput.def.shape).toSorted());
  });

  it("shares no default object between two inputs", () => {
    const first = ModelInput.parse(least);
    Object.assign(first.image_size, { width: 1 });
    expect(ModelInput.parse(least).image_size).toEqual({ width: 832, height: 480 });
  });

  it.each(["frames_per_second", "Prompt", "webhook_url", "constructor", ""])(
    "refuses the name %j",
    (name) => {
      expect(errorOf({ [name]: 24 })).toBe(`Remove what the model does not know: ${name}.`);
    },
  );

  it.each([null, undefined, "a prompt", 7, [], [least]])("refuses %j as a whole", (value) => {
    const result = ModelInput.safeParse(value);
    expect(said(result.error?.issues[0]?.message ?? "")).toBe("Send the settings as one JSON object.");
  });
});

describe.each([
  ["num_frames", 5, 189],
  ["fps", 4, 60],
  ["num_inference_steps", 1, 50],
  ["agentic_max_iterations", 1, 3],
  ["agentic_samples_per_iteration", 1, 3],
] as const)("%s", (field, min, max) => {
  it(`takes ${min} to ${max} as given`, () => {
    fc.assert(fc.property(fc.integer({ min, max }), (value) => accepts(field, value)));
    expect(accepts(field, min)).toBe(true);
    expect(accepts(field, max)).toBe(true);
  });

  it.each([min - 1, max + 1, min + 0.5, max - 0.001, -min, 0.5, Infinity, -Infinity, NaN, 2 ** 53])(
    "refuses %d in words",
    (value) => {
      expect(errorOf({ [field]: value })).toBe(`Choose a whole number from ${min} to ${max}.`);
    },
  );

  it.each([String(min), "", null, true, [min], { value: min }, BigInt(min)])(
    "refuses what is no number",
    (value) => {
      expect(errorOf({ [field]: value })).toBe(`Choose a whole number from ${min} to ${max}.`);
    },
  );
});

describe("guidance_scale", () => {
  it("takes every number from 0 to 20, parts too", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (value) => accepts("guidance_scale", value)),
    );
    expect([0, 1, 6, 7.25, 20].every((value) => accepts("guidance_scale", value))).toBe(true);
  });

  it.each([-0.001, 20.001, -1, 21, NaN, Infinity, "6", null, true])("refuses %j in words", (value) => {
    expect(errorOf({ guidance_scale: value })).toBe("Choose a number from 0 to 20.");
  });
});

describe.each([
  "enable_prompt_expansion",
  "enable_agentic_generation",
  "agentic_early_stop",
  "enable_safety_checker",
  "sync_mode",
])("%s", (field) => {
  it("is on or off", () => {
    expect(accepts(field, true)).toBe(true);
    expect(accepts(field, false)).toBe(true);
  });

  it.each(["true", "on", 1, 0, null, []])("refuses %j in words", (value) => {
    expect(errorOf({ [field]: value })).toBe("Choose on or off: true or false.");
  });
});

describe("prompt", () => {
  it.each(["", " ", "\n\t ", "\u3000\u00a0", null, undefined, 7, ["a"]])(
    "asks for words, given %j",
    (value) => {
      expect(errorOf({ prompt: value })).toBe("Say what happens in the video.");
    },
  );

  it("is kept as written, with the space around it", () => {
    expect(ModelInput.parse({ ...least, prompt: "  The kite\nrises. " }).prompt).toBe("  The kite\nrises. ");
  });

  it("may be 4096 characters long and no more, a picture character counting as one", () => {
    expect(accepts("prompt", "a")).toBe(true);
    expect(accepts("prompt", "a".repeat(4096))).toBe(true);
    expect(accepts("prompt", kite.repeat(4096))).toBe(true);
    expect(errorOf({ prompt: "a".repeat(4097) })).toBe("Shorten this to 4096 characters.");
    expect(errorOf({ prompt: kite.repeat(4097) })).toBe("Shorten this to 4096 characters.");
    expect(errorOf({ prompt: `${kite.repeat(4096)}a` })).toBe("Shorten this to 4096 characters.");
  });
});

describe("negative_prompt", () => {
  it("may be empty, which turns it off", () => {
    expect(ModelInput.parse({ ...least, negative_prompt: "" }).negative_prompt).toBe("");
    expect(ModelInput.parse({ ...least, negative_prompt: " " }).negative_prompt).toBe(" ");
  });

  it("may be 2048 characters long and no more", () => {
    expect(accepts("negative_prompt", kite.repeat(2048))).toBe(true);
    expect(errorOf({ negative_prompt: kite.repeat(2049) })).toBe("Shorten this to 2048 characters.");
    expect(textLength(limits.negative_prompt.default)).toBeLessThanOrEqual(2048);
  });

  it.each([null, 7, []])("refuses %j", (value) => {
    expect(errorOf({ negative_prompt: value })).toBe("This must be text.");
  });
});

describe("image_url", () => {
  it.each(["", null, undefined, 7])("asks for a picture, given %j", (value) => {
    expect(errorOf({ image_url: value })).toBe("Add a picture.");
  });
});

describe("seed", () => {
  it.each([0, 1, -1, 42, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER])("may be %i", (value) => {
    expect(accepts("seed", value)).toBe(true);
  });

  it("may be null or absent, for a new one each time", () => {
    expect(ModelInput.parse({ ...least, seed: null }).seed).toBeNull();
    expect(ModelInput.parse(least)).not.toHaveProperty("seed");
  });

  it.each([0.5, "42", "", NaN, Infinity, 2 ** 53, true])("refuses %j in words", (value) => {
    expect(errorOf({ seed: value })).toBe(
      "Choose a whole number, or leave it empty for a new one each time.",
    );
  });
});

describe("image_size", () => {
  it.each([
    [1, 1],
    [14142, 14142],
    [832, 480],
    [1, 14142],
  ])("takes %i x %i as given", (width, height) => {
    expect(ModelInput.parse({ ...least, image_size: { width, height } }).image_size).toEqual({
      width,
      height,
    });
  });

  it.each(Object.keys(namedSizes))("takes fal's name %s", (name) => {
    expect(accepts("image_size", name)).toBe(true);
  });

  it.each([{ width: 832, height: 480, depth: 3 }, [832, 480], "832x480", "Square", "", 832, null])(
    "refuses %j in words",
    (value) => {
      expect(errorOf({ image_size: value })).toBe("Give a width and a height from 1 to 14142 pixels.");
    },
  );

  it.each([
    ["width", 0],
    ["width", 14143],
    ["width", 832.5],
    ["width", "832"],
    ["width", undefined],
    ["height", 0],
    ["height", 14143],
    ["height", -480],
    ["height", null],
    ["height", 2 ** 53],
  ])("names the edge at fault: %s %j", (edge, value) => {
    const result = ModelInput.safeParse({ ...least, image_size: { width: 832, height: 480, [edge]: value } });
    expect(result.error?.issues.map(({ path, message }) => ({ path, message: said(message) }))).toEqual([
      { path: ["image_size", edge], message: "Choose a whole number from 1 to 14142." },
    ]);
  });

  it.each([
    ["square_hd", 1024, 1024],
    ["square", 512, 512],
    ["portrait_4_3", 768, 1024],
    ["portrait_16_9", 576, 1024],
    ["landscape_4_3", 1024, 768],
    ["landscape_16_9", 1024, 576],
  ] as const)("called %s is %i x %i pixels", (name, width, height) => {
    expect(pixelSize(name)).toEqual({ width, height });
  });
});

describe("a text's length", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    [kite, 1],
    [family, 5],
    ["é", 1],
    ["\ud83e", 1],
  ])("of %j is %i code points", (value, length) => {
    expect(textLength(value)).toBe(length);
  });
});
