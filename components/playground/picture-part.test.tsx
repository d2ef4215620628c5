import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { WordsProvider } from "@/components/shell/words-provider";
import { type Framing, wholeFraming } from "@/lib/domain/framing";
import type { ImageSize } from "@/lib/domain/model-fields";
import { sizeTable } from "@/lib/domain/sizes";
import { messagesIn } from "@/lib/words/catalogue";
import type { Language } from "@/lib/words/languages";

import { PicturePart } from "./picture-part";

const target = { ...sizeTable["480"]["16:9"], tier: "480", shape: "16:9" } as const;

function textOf(picture: ImageSize, language: Language = "en", framing: Framing | null = null) {
  const nothing = () => undefined;
  const parts = { picture, target, framing, adjusting: false };
  const { container } = render(
    <WordsProvider language={language} messages={messagesIn(language)}>
      <PicturePart {...parts} onAdjust={nothing} onFrame={nothing} onShape={nothing} />
    </WordsProvider>,
  );
  return [...container.querySelectorAll("p")].map(({ textContent }) => textContent);
}

afterEach(cleanup);

describe("under a picture", () => {
  it.each([
    ["all of it", { width: 832, height: 480 }, ["All of your picture is used."]],
    ["a part", { width: 1280, height: 720 }, ["This shape keeps 98 % of your picture."]],
    [
      "less than another shape would",
      { width: 1440, height: 2560 },
      ["This shape keeps 32 % of your picture; 9:16 keeps 98 %."],
    ],
  ])("stands what the shape keeps of it: %s", (_, picture, sentences) => {
    expect(textOf(picture)).toEqual(sentences);
  });

  it("the shape that keeps more can be taken", () => {
    textOf({ width: 1440, height: 2560 });
    expect(screen.getByRole("button", { name: "9:16 keeps 98 %" })).toBeDefined();
  });

  it("stands that a part smaller than the video is enlarged, whole or zoomed", () => {
    const small = { width: 624, height: 360 };
    expect(textOf(small)).toContain("624 × 360 is small for this size: it will be enlarged.");
    const large = { width: 1664, height: 960 };
    const closer = { ...wholeFraming, zoom: 4 };
    expect(textOf(large, "de", closer)).toEqual([
      "Dein ganzes Bild wird genutzt.",
      "416 × 240 ist klein für diese Größe: Es wird vergrößert.",
    ]);
  });
});
