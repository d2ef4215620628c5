import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";

import { WordsProvider } from "@/components/shell/words-provider";
import { messagesIn } from "@/lib/words/catalogue";

import { FramePlayer } from "./frame-player";
import { Markers } from "./markers";

afterEach(cleanup);

test("each marker says what and where it is, stands over its frame, and leads to it", () => {
  const player = new FramePlayer({ fps: 24, numFrames: 100 }, 0);
  const show = vi.spyOn(player, "show");
  render(
    <WordsProvider language="en" messages={messagesIn("en")}>
      <Markers
        player={player}
        markers={[
          { frame: 0, label: "Too dark", tone: "warn" },
          { frame: 99, label: "Good end", tone: "good" },
        ]}
      />
    </WordsProvider>,
  );
  const places = screen.getAllByRole("listitem").map(({ style }) => style.left);
  expect(places).toEqual(["0.5%", "99.5%"]);
  fireEvent.click(screen.getByRole("button", { name: "Good end, frame 99" }));
  expect(show).toHaveBeenCalledWith(99);
});
