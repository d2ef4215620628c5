import { describe, expect, it } from "vitest";

import { readStoredDraft } from "./stored-draft";

const whole = {
  fields: { prompt: "The kite rises.", num_frames: "93", sync_mode: false },
  sizeChosen: true,
  picture: { url: "/media/images/a.jpg", width: 640, height: 480 },
  framing: { x: 0.5, y: 0.5, zoom: 2 },
  parent: {
    id: "3f0c9a52",
    pictureUrl: "/media/images/a.jpg",
    frame: 188,
    note: { id: "5d0f8a52", author: "Bo", text: "Too dark.", frame: 37 },
  },
};

describe("a draft in the browser's storage", () => {
  it("is taken as it was left", () => {
    expect(readStoredDraft(whole)).toEqual(whole);
  });

  it("of an older version has no part and no lineage", () => {
    const { framing: _, parent: __, ...older } = whole;
    expect(readStoredDraft(older)).toEqual({ ...older, framing: null, parent: null });
  });

  it("of an older version may have a lineage without a frame", () => {
    const { frame: _, note: __, ...parent } = whole.parent;
    expect(readStoredDraft({ ...whole, parent })?.parent).toEqual({ ...parent, frame: null, note: null });
  });

  it("leaves out names that are no fields", () => {
    const fields = { ...whole.fields, unknown: "x" };
    expect(readStoredDraft({ ...whole, fields })?.fields).toEqual(whole.fields);
  });

  it.each([
    null,
    undefined,
    7,
    "x",
    [],
    {},
    { ...whole, fields: null },
    { ...whole, fields: { prompt: 7 } },
    { ...whole, fields: { sync_mode: "on" } },
    { ...whole, sizeChosen: "yes" },
  ])("is none where it is %j", (stored) => {
    expect(readStoredDraft(stored)).toBeNull();
  });

  it.each([{ picture: { url: 1 } }, { picture: "x" }, { framing: [] }, { parent: {} }])(
    "loses only the part that is damaged: %j",
    (damage) => {
      const [name] = Object.keys(damage);
      expect(readStoredDraft({ ...whole, ...damage })).toEqual({ ...whole, [name ?? ""]: null });
    },
  );
});
