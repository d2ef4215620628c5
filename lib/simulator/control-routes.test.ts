import { describe, expect, test } from "vitest";

import { call, control, order, startSimulator } from "./test-setup";

describe("/_simulator/faults", () => {
  test("adds, lists and ends faults", async () => {
    const simulator = startSimulator();
    const added = await order(simulator, { route: "submit", kind: "502", when: "after", count: 1 });
    expect(added).toMatchObject({ id: 1, route: "submit", kind: "502", when: "after", count: 1, struck: 0 });
    await order(simulator, { route: "media", kind: "410" });
    expect(await control(simulator, "DELETE", "/faults/1")).toEqual({ cleared: 1 });
    expect(await control(simulator, "GET", "/faults")).toMatchObject({ faults: [{ id: 2, kind: "410" }] });
    expect(await control(simulator, "DELETE", "/faults")).toEqual({ cleared: 1 });
    expect(await control(simulator, "GET", "/faults")).toEqual({ faults: [] });
  });

  test.each([
    [{ route: "submit", kind: "earthquake" }, /kind/],
    [{ route: "everything", kind: "502" }, /route/],
    [{ route: "submit", kind: "502", chance: 1 }, /chance/],
    [{ route: "submit", kind: "502", probability: 2 }, /probability/],
    [{ route: "media", kind: "truncate", when: "before" }, /no \\"before\\"/],
    [{ route: "status", kind: "cut_stream" }, /status_stream/],
    [{ route: "submit", kind: "duplicate" }, /no fault of the route/],
    [{ route: "webhook", kind: "gzip" }, /no fault of the route/],
    ["none", /400/],
  ])("refuses %o and says why", async (fault, reason) => {
    const simulator = startSimulator();
    await expect(control(simulator, "POST", "/faults", fault)).rejects.toThrow(reason);
    expect(await control(simulator, "GET", "/faults")).toEqual({ faults: [] });
  });
});

describe("/_simulator/settings", () => {
  test("tells and changes them, one at a time", async () => {
    const simulator = startSimulator();
    const before = await control(simulator, "GET", "/settings");
    expect(before).toMatchObject({ history: "allowed", billingDelaySeconds: 0 });
    expect(await control(simulator, "POST", "/settings", { history: "forbidden" })).toEqual({
      ...before,
      history: "forbidden",
    });
    await expect(control(simulator, "POST", "/settings", { history: "some" })).rejects.toThrow(
      /400.*history/s,
    );
  });
});

test("a control that only tells is not written to, and a name of no control is 404", async () => {
  const simulator = startSimulator();
  const statuses = await Promise.all(
    [
      ["POST", "/jobs"],
      ["DELETE", "/clock"],
      ["PUT", "/faults"],
      ["GET", "/constructor"],
      ["DELETE", "/faults/x"],
    ].map(
      async ([method = "", path]) =>
        (await call(simulator, method, `https://simulator.invalid${path}`)).status,
    ),
  );
  expect(statuses).toEqual([405, 405, 405, 404, 404]);
});
