import { describe, expect, it, vi } from "vitest";

import { AppError } from "./errors";

describe("AppError", () => {
  it("is known in every copy of its module", async () => {
    vi.resetModules();
    const copy = await import("./errors");
    expect(copy.AppError).not.toBe(AppError);
    expect(new copy.AppError("not_found", "It is gone.") instanceof AppError).toBe(true);
    expect(new AppError("not_found", "It is gone.") instanceof copy.AppError).toBe(true);
  });

  it.each([new Error("x"), new TypeError("x"), { code: "not_found" }, null, undefined, "AppError", 7])(
    "is not %s",
    (value) => expect(value instanceof AppError).toBe(false),
  );
});
