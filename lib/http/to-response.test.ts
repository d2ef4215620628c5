import { describe, expect, it } from "vitest";

import { AppError, type ErrorCode } from "@/lib/domain/errors";

import { toResponse } from "./to-response";

const statuses: Record<ErrorCode, number> = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  invalid_input: 422,
  too_many: 429,
  internal: 500,
  unavailable: 503,
};

describe("toResponse", () => {
  it.each(Object.entries(statuses))(
    "answers %s with %i, the sentence and the fields",
    async (code, status) => {
      const detail = [{ loc: ["body", "prompt"], msg: "Say what happens.", type: "missing" }];
      const response = toResponse(new AppError(code as ErrorCode, "The sentence.", detail));
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toBe("application/json");
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.json()).toEqual({ message: "The sentence.", detail });
    },
  );

  it("says how long to wait, where that is known", () => {
    const error = new AppError("too_many", "Later.", [], { retryAfterSeconds: 37 });
    expect(toResponse(error).headers.get("retry-after")).toBe("37");
    expect(toResponse(new AppError("too_many", "Later.")).headers.has("retry-after")).toBe(false);
  });

  it.each([new Error("secret path /srv"), new TypeError("x is undefined"), "text", null, undefined])(
    "never shows the words of what nobody foresaw: %s",
    async (error) => {
      const response = toResponse(error);
      expect(response.status).toBe(500);
      expect(response.headers.get("cache-control")).toBe("no-store");
      const body = (await response.json()) as { message: string; detail: unknown[] };
      expect(body.detail).toEqual([]);
      expect(body.message).toMatch(/^Something broke on our side\./);
      expect(body.message).not.toMatch(/srv|undefined/);
    },
  );
});
