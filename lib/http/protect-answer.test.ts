import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";

import { describe, expect, it } from "vitest";

import { protectAnswer } from "./protect-answer";

describe("an answer", () => {
  it.each([
    ["https://studio.example.com", "max-age=63072000"],
    [null, undefined],
  ])("of a studio at %s asks for https: %s", (publicUrl, header) => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    protectAnswer(response, publicUrl);
    expect(response.getHeader("strict-transport-security")).toBe(header);
    expect(response.getHeader("x-frame-options")).toBe("DENY");
    expect(response.getHeader("x-content-type-options")).toBe("nosniff");
    expect(response.getHeader("referrer-policy")).toBe("same-origin");
  });
});
