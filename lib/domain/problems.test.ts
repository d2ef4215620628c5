import { expect, test } from "vitest";

import { problemIn, problemMessage } from "./problems";

test("a problem comes out of a message as it went in", () => {
  expect(problemIn(problemMessage("wholeNumber", { min: 4, max: 60 }))).toEqual({
    id: "wholeNumber",
    values: { min: "4", max: "60", names: "" },
  });
  expect(problemIn(problemMessage("unknownNames", { names: ["sead", "fp"] }))?.values.names).toBe("sead, fp");
});

test.each(["Invalid input", "", "null", "7", "{}", '{"id":"constructor","values":{}}'])(
  "%j is no problem of ours",
  (message) => {
    expect(problemIn(message)).toBeNull();
  },
);
