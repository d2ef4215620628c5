import { ServerResponse, IncomingMessage } from "node:http";
import { Socket } from "node:net";

import { describe, expect, it } from "vitest";

import { demandHttps } from "./strict-transport";

describe("a studio's answers", () => {
  it.each([
    ["https://studio.example.com", "max-age=63072000"],
    [null, undefined],
  ])("at %s ask for https: %s", (publicUrl, header) => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    demandHttps(response, publicUrl);
    expect(response.getHeader("strict-transport-security")).toBe(header);
  });
});
