import { describe, expect, test } from "vitest";

import { PricingReply, pricingUrl } from "@/lib/domain/fal-contract";
import { modelId } from "@/lib/domain/model-fields";

import { call, startSimulator } from "./test-setup";

const base = "https://api.fal.ai/v1/models/pricing";

describe("the price list", () => {
  test("names the price that charges are reckoned with", async () => {
    const reply = await call(startSimulator({ unitPriceUsd: 0.075 }), "GET", pricingUrl);
    expect(reply.status).toBe(200);
    const body: unknown = await reply.json();
    expect(PricingReply.parse(body).prices).toEqual([
      { endpoint_id: modelId, unit_price: 0.075, unit: "second", currency: "USD" },
    ]);
    expect(body).toMatchObject({ next_cursor: null, has_more: false });
  });

  test.each([
    ["a key", pricingUrl, { authorization: "" }, 401, "authorization_error"],
    ["a model", base, {}, 400, "validation_error"],
    ["only known models", `${base}?endpoint_id=${modelId},acme/films`, {}, 404, "not_found"],
  ])("wants %s, and says so in the platform's own shape", async (_, url, headers, status, type) => {
    const reply = await call(startSimulator(), "GET", url, { headers });
    expect(reply.status).toBe(status);
    expect(await reply.json()).toEqual({ error: { type, message: expect.any(String) } });
  });
});
