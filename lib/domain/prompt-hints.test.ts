import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import { type HintId, promptHints } from "./prompt-hints";
import { samples } from "./samples";

const idsOf = (prompt: string, rewritten = true) => promptHints(prompt, { rewritten }).map(({ id }) => id);

describe("each rule", () => {
  it.each<[string, HintId[]]>([
    ["", []],
    ["A wave", []],
    ["A wave rolls in. The camera stays still.", []],
    ["Steam rises from the cup. The camera slowly pushes in.", []],
    ["The video shows a wave that rolls in. The camera stays still.", ["caption"]],
    ["In this clip, a dog runs. The camera follows.", ["caption"]],
    ["A video of a dog that runs. The camera follows.", ["caption"]],
    ["A dog runs over the scene of the crime. The camera follows.", []],
    ["A dog runs, then we cut to a beach. The camera follows.", ["cuts"]],
    ["A montage of dogs that run. The camera follows.", ["cuts"]],
    ["A dog runs. No jump cuts. The camera follows.", []],
    ["Someone cuts bread slowly. The camera stays still.", []],
    ["A red house at the lake, with the camera in front.", ["motion"]],
    ["A dog runs along the beach.", ["camera"]],
    ["Fog creeps up the path. The camera stays where it is.", []],
    ["Embers whirling over the hills, camera low.", []],
    ["A dog runs. The camera spins quickly around it.", ["fastCamera"]],
    ["A stunning wave rolls in. The camera stays still.", ["praise"]],
    ["She lifts her left hand. The camera stays still.", ["sides"]],
    ["A car turns left. The camera stays still.", []],
    ["A dog runs, 35mm, f/1.8. The camera follows.", ["lens"]],
    [
      "Ein Hund läuft langsam durch das Gras und die Kamera folgt ihm nicht.",
      ["language", "motion", "camera"],
    ],
    ["Un perro corre por la playa con el sol.", ["language", "camera"]],
    ["一只狗在海滩上奔跑", ["language"]],
    ["A café door opens slowly. “Bonjour” — the camera stays still.", []],
    ["The waiter opens the door of the café “Le Monde”. The camera stays still.", []],
  ])("%j: %j", (prompt, ids) => {
    expect(idsOf(prompt)).toEqual(ids);
  });

  test("300 words pass, 301 are many", () => {
    const words = (count: number) => `The camera moves. ${"wave ".repeat(count - 3)}`;
    expect(idsOf(words(300))).toEqual([]);
    expect(promptHints(words(301), { rewritten: true })).toEqual([{ id: "long", found: "301" }]);
  });

  test("a short prompt is long enough for the rewrite alone", () => {
    const short = "A wave rolls in. The camera stays still.";
    expect(idsOf(short, false)).toEqual(["short"]);
    expect(idsOf(`${short} Foam spreads. It sinks into the sand.`, false)).toEqual([]);
  });

  test("our own samples break none", () => {
    for (const { prompt } of samples) expect(idsOf(prompt)).toEqual([]);
  });
});

describe("a fix", () => {
  it.each([
    ["The video shows a wave that rolls in. The camera pans.", "A wave that rolls in. The camera pans."],
    ["Sunset. In this clip, a dog runs. The camera pans.", "Sunset. A dog runs. The camera pans."],
    ["Waves roll in at the beach", "Waves roll in at the beach. The camera stays still."],
    ["Waves roll in at the beach. ", "Waves roll in at the beach. The camera stays still."],
  ])("turns %j into %j", (before, after) => {
    const [hint] = promptHints(before, { rewritten: true });
    expect(hint?.fix?.apply(before)).toBe(after);
    expect(idsOf(after)).toEqual([]);
  });

  test("is offered only where it does something, and no text makes a hint fail", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.boolean(), (text, rewritten) => {
        const fixes = promptHints(text, { rewritten }).flatMap(({ fix }) => fix ?? []);
        expect(fixes.filter(({ apply }) => apply(text) === text)).toEqual([]);
      }),
    );
  });
});
