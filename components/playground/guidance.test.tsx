import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useEffect } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { StudioProvider } from "@/components/shell/studio-provider";
import { WordsProvider } from "@/components/shell/words-provider";
import { limits } from "@/lib/domain/model-fields";
import { pagePriceMicros } from "@/lib/domain/price";
import { messagesIn } from "@/lib/words/catalogue";

import { AdvancedSettings } from "./advanced-settings";
import { difference } from "./edit-text";
import { LengthField } from "./length-field";
import { PlaygroundProvider, usePlaygroundStore } from "./playground-provider";
import type { PlaygroundStore } from "./playground-store";
import { PromptField } from "./prompt-field";

let store: PlaygroundStore;

function Fields() {
  const playground = usePlaygroundStore();
  useEffect(() => {
    store = playground;
  }, [playground]);
  return (
    <>
      <PromptField />
      <LengthField />
      <AdvancedSettings />
    </>
  );
}

class SilentEventSource extends EventTarget {
  close() {}
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", SilentEventSource);
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  render(
    <WordsProvider language="en" messages={messagesIn("en")}>
      <StudioProvider
        facts={{
          mode: "demo",
          person: null,
          people: [],
          generations: [],
          since: 0,
          spend: null,
          secondMicros: pagePriceMicros,
          unitPriceSource: "page",
        }}
      >
        <PlaygroundProvider>
          <Fields />
        </PlaygroundProvider>
      </StudioProvider>
    </WordsProvider>,
  );
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const fields = () => store.getState().fields;
const set = (name: string, value: string | boolean) =>
  act(() => {
    store.getState().setField(name as "prompt", value as string);
  });
const rest = () =>
  act(() => {
    vi.advanceTimersByTime(800);
  });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name, hidden: true }));
const advice = () => document.getElementById("field-prompt-help")?.textContent;
const slider = () => screen.getByRole<HTMLInputElement>("slider", { name: "Length in seconds" });

describe("the length", () => {
  test("snaps to the lengths that waste nothing, and leaves what was typed alone", () => {
    expect(slider().max).toBe("7");
    fireEvent.change(slider(), { target: { value: "3" } });
    expect(fields().num_frames).toBe("93");
    expect(slider().getAttribute("aria-valuetext")).toBe("you get 3.88 s, you pay 4 s");
    set("num_frames", "100");
    expect(fields().num_frames).toBe("100");
    expect(slider().value).toBe("3");
  });

  test("offers what saves money, and a click takes it", () => {
    set("num_frames", "100");
    click("93 frames saves $0.05");
    expect(fields().num_frames).toBe("93");
    set("num_frames", "100");
    click("117 costs the same");
    expect(fields().num_frames).toBe("117");
    expect(screen.getByText("117 frames at 24 a second")).toBeDefined();
  });

  test("counts every candidate into a saving", () => {
    set("num_frames", "100");
    set("enable_agentic_generation", true);
    expect(screen.getByRole("button", { name: "93 frames saves $0.10 – $0.20" })).toBeDefined();
  });

  test("warns of a slow rate before anything else, and a click mends it", () => {
    set("fps", "4");
    expect(screen.getByText(/189 frames at 4 a second cost \$2\.40, at 24 a second \$0\.40\./)).toBeDefined();
    click("24 a second saves $2.00");
    expect(fields().fps).toBe("24");
  });

  test.each([
    ["num_frames", "23", /^Under 24 frames/],
    ["fps", "31", /^Motion looks best from 10 to 30/],
  ])("says that %s %s is a weak choice", (name, value, words) => {
    set(name, value);
    if (name === "fps") set("num_frames", "185");
    if (name === "num_frames") set("num_frames", "21");
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
  });
});

describe("advice on the prompt", () => {
  test("waits for a pause, comes one at a time, and can be hidden", () => {
    set("prompt", "The video shows a stunning wave that rolls in.");
    expect(advice()).toMatch(/^Say what moves/);
    rest();
    expect(advice()).toBe("“The video shows” is not needed. Say what happens.");
    click("Hide this hint");
    expect(advice()).toMatch(/^Plain words work better than “stunning”/);
  });

  test("goes at once when it no longer holds", () => {
    set("prompt", "The video shows a wave that rolls in. The camera pans.");
    rest();
    click("Drop it");
    expect(fields().prompt).toBe("A wave that rolls in. The camera pans.");
    expect(advice()).toMatch(/^Say what moves/);
  });

  test("names the conflict with Avoid, and a click removes those words alone", () => {
    set("prompt", "A wave rolls in. The camera stays still.");
    rest();
    expect(advice()).toBe("You ask for a still camera; the default contains “static with no motion”.");
    expect(screen.getByText("Against your prompt: “static with no motion”.")).toBeDefined();
    click("Remove");
    expect(fields().negative_prompt).toBe(
      limits.negative_prompt.default.replace("static with no motion, ", ""),
    );
    expect(advice()).toMatch(/^Say what moves/);
  });

  test("sees no conflict where Avoid has no effect", () => {
    set("prompt", "A wave rolls in. The camera stays still.");
    set("guidance_scale", "1");
    rest();
    expect(advice()).toMatch(/^Say what moves/);
    expect(screen.getByText("No effect while “Follow the prompt” is at 1 or less.")).toBeDefined();
  });
});

describe("a chip", () => {
  test("writes its sentence, shows that it stands there, and takes it out again", () => {
    set("prompt", "A wave rolls in.");
    click("Push in");
    expect(fields().prompt).toBe("A wave rolls in. The camera slowly pushes in.");
    expect(screen.getByRole("button", { name: "Push in", hidden: true }).getAttribute("aria-pressed")).toBe(
      "true",
    );
    set("prompt", `${fields().prompt} Foam.`);
    click("Push in");
    expect(fields().prompt).toBe("A wave rolls in. Foam.");
  });
});

describe("Avoid", () => {
  test("is emptied by Off and brought back by Reset", () => {
    const reset = () => screen.getByRole<HTMLButtonElement>("button", { name: "Reset", hidden: true });
    expect(reset().disabled).toBe(true);
    click("Off");
    expect(fields().negative_prompt).toBe("");
    expect(screen.getByText("Off: nothing is steered away from.")).toBeDefined();
    click("Reset");
    expect(fields().negative_prompt).toBe(limits.negative_prompt.default);
  });
});

describe("the critic's picture", () => {
  test("is told in words", () => {
    expect(
      screen.getByText(
        "2 rounds of 2 candidates. It ends after the first round with a candidate that is good enough. $0.80 after round 1, $1.60 after round 2. In all $0.80 – $1.60.",
      ),
    ).toBeDefined();
    set("agentic_early_stop", false);
    set("agentic_max_iterations", "3");
    set("agentic_samples_per_iteration", "1");
    expect(
      screen.getByText(
        "3 rounds of 1 candidate. Every round is made. $0.40 after round 1, $0.80 after round 2, $1.20 after round 3. In all $1.20.",
      ),
    ).toBeDefined();
  });
});

describe("the difference of two texts", () => {
  test.each([
    ["abc", "abXc", { start: 2, end: 2, text: "X" }],
    ["abc", "", { start: 0, end: 3, text: "" }],
    ["", "abc", { start: 0, end: 0, text: "abc" }],
    ["aaa", "aa", { start: 2, end: 3, text: "" }],
    ["one two", "one 2", { start: 4, end: 7, text: "2" }],
  ])("%j and %j", (before, after, edit) => {
    expect(difference(before, after)).toEqual(edit);
  });
});
