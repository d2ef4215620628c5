import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  cancelUrl,
  ErrorReply,
  isFalHost,
  requestUrl,
  ResultReply,
  StatusReply,
  statusStreamUrl,
  statusUrl,
  SubmitReply,
  submitUrl,
  toFalInput,
} from "./fal-contract";
import { limits } from "./model-fields";
import { ModelInput } from "./model-input";

const picture = "https://v3b.fal.media/files/b/picture.png";
const input = ModelInput.parse({ prompt: "The kite rises.", image_url: "/media/images/a" });

describe("the input as fal takes it", () => {
  it("says the rate under both of fal's names, with the one value", () => {
    fc.assert(
      fc.property(fc.integer({ min: limits.fps.min, max: limits.fps.max }), (fps) => {
        expect(toFalInput({ ...input, fps }, picture)).toMatchObject({ fps, frames_per_second: fps });
      }),
    );
  });

  it("carries every field of ours, and the picture's address at fal in place of ours", () => {
    expect(toFalInput({ ...input, seed: 7 }, picture)).toEqual({
      ...input,
      seed: 7,
      image_url: picture,
      frames_per_second: 24,
    });
  });

  it.each([{ seed: null }, { seed: undefined }, {}])("has no seed for %j", (choice) => {
    expect(toFalInput({ ...input, ...choice }, picture)).not.toHaveProperty("seed");
  });

  it.each([0, -1, 42, 2 ** 32])("has the seed %i as it was chosen", (seed) => {
    expect(toFalInput({ ...input, seed }, picture)).toHaveProperty("seed", seed);
  });
});

describe("fal's addresses", () => {
  it("submit to the full model, follow under its alias", () => {
    const base = "https://queue.fal.run/nvidia/cosmos-3-super";
    expect(submitUrl).toBe(`${base}/image-to-video`);
    expect(requestUrl("abc")).toBe(`${base}/requests/abc`);
    expect(statusUrl("abc")).toBe(`${base}/requests/abc/status`);
    expect(statusStreamUrl("abc")).toBe(`${base}/requests/abc/status/stream`);
    expect(cancelUrl("abc")).toBe(`${base}/requests/abc/cancel`);
  });

  it.each(["fal.run", "queue.fal.run", "rest.fal.ai", "v3b.fal.media", "fal.media", "a.b.fal.ai"])(
    "%s is fal's",
    (host) => {
      expect(isFalHost(host)).toBe(true);
    },
  );

  it.each(["", "run", "notfal.run", "fal.run.example.org", "fal.ai.", "fal.runs", "fal-ai", "evilfal.media"])(
    "%j is not",
    (host) => {
      expect(isFalHost(host)).toBe(false);
    },
  );
});

describe("fal's replies", () => {
  it.each(["764cabcf-b745-4b3e-ae38-1200304cf45b", "019a2b_-XYZ", "a".repeat(128)])(
    "may name a request %s",
    (request_id) => {
      expect(SubmitReply.safeParse({ request_id, more: true }).success).toBe(true);
    },
  );

  it.each(["", "short", "../../secret", "a b c d e f g", "a".repeat(129), "abcdefgh\n", 12_345_678, null])(
    "may not name a request %j",
    (request_id) => {
      expect(SubmitReply.safeParse({ request_id }).success).toBe(false);
    },
  );

  it("have three states, whatever else stands beside them", () => {
    expect(StatusReply.safeParse({ status: "IN_QUEUE", queue_position: 3, fresh: 1 }).success).toBe(true);
    expect(StatusReply.safeParse({ status: "IN_PROGRESS", logs: null }).success).toBe(true);
    expect(StatusReply.safeParse({ status: "COMPLETED", error: "x", error_type: "y" }).success).toBe(true);
    expect(StatusReply.safeParse({ status: "completed" }).success).toBe(false);
  });

  it("promise of a video its address alone", () => {
    expect(ResultReply.safeParse({ video: { url: "https://v3b.fal.media/files/b/video.mp4" } }).success).toBe(
      true,
    );
    expect(ResultReply.safeParse({ video: {} }).success).toBe(false);
  });

  it("fail with a sentence or with fields", () => {
    expect(ErrorReply.safeParse({ detail: "Not found" }).success).toBe(true);
    expect(
      ErrorReply.safeParse({ detail: [{ loc: ["body", "prompt", 0], msg: "Too long", type: "value_error" }] })
        .success,
    ).toBe(true);
    expect(ErrorReply.safeParse({ detail: 3 }).success).toBe(false);
  });
});
