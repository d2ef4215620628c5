import { describe, expect, it } from "vitest";

import { presenceLastsMs } from "@/lib/domain/presence";

import { createViewers } from "./viewers";

function start() {
  let time = 0;
  const viewers = createViewers(() => time);
  const told: string[] = [];
  viewers.subscribe((generationId) => told.push(generationId));
  const look = (name: string, here = true, tab = "one") =>
    viewers.receive({ kind: "presence", generationId: "g", personKey: name.toLowerCase(), name, tab, here });
  return { viewers, told, look, pass: (ms: number) => (time += ms) };
}

const names = ({ viewers }: ReturnType<typeof start>) => viewers.of("g").map(({ name }) => name);

describe("who looks at a generation", () => {
  it("is each person once, whatever they have open, until the last of it is left", () => {
    const room = start();
    room.look("Gil");
    room.look("Ada");
    room.look("Ada", true, "two");
    expect(names(room)).toEqual(["Ada", "Gil"]);
    room.look("Ada", false);
    expect(names(room)).toEqual(["Ada", "Gil"]);
    room.look("Ada", false, "two");
    expect(names(room)).toEqual(["Gil"]);
    expect(room.viewers.of("other")).toEqual([]);
  });

  it("is told where it changes, and not for each sign of life", () => {
    const room = start();
    room.look("Gil");
    room.look("Gil");
    room.look("Gil", true, "two");
    expect(room.told).toEqual(["g"]);
    room.look("Ada");
    room.look("Ada", false);
    expect(room.told).toEqual(["g", "g", "g"]);
  });

  it("ends by itself where nothing is heard of somebody any more", () => {
    const room = start();
    room.look("Gil");
    room.pass(presenceLastsMs / 2);
    room.look("Ada");
    room.pass(presenceLastsMs / 2 + 1);
    room.viewers.sweep();
    expect(names(room)).toEqual(["Ada"]);
    room.viewers.sweep();
    expect(room.told).toHaveLength(3);
  });
});
