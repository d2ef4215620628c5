import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useEffect } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { type StudioFacts, StudioProvider } from "@/components/shell/studio-provider";
import { WordsProvider } from "@/components/shell/words-provider";
import { pagePriceMicros } from "@/lib/domain/price";
import { messagesIn } from "@/lib/words/catalogue";
import type { Language } from "@/lib/words/languages";

import { PlaygroundProvider, usePlaygroundStore } from "./playground-provider";
import { type PlaygroundStore, readyPicture } from "./playground-store";
import { PromptForm } from "./prompt-form";

const facts: StudioFacts = {
  mode: "demo",
  person: null,
  people: [],
  generations: [],
  since: 0,
  spend: null,
  secondMicros: pagePriceMicros,
  unitPriceSource: "page",
};

const chooser = {
  choose: () => Promise.resolve(),
  chooseUrl: () => Promise.resolve(),
  chooseBackdrop: () => Promise.resolve(),
  chooseSample: () => Promise.resolve(),
  retry: () => Promise.resolve(),
  remove: () => undefined,
  speak: () => undefined,
};

function Form({ onStore }: { onStore: (store: PlaygroundStore) => void }) {
  const store = usePlaygroundStore();
  useEffect(() => onStore(store), [store, onStore]);
  return <PromptForm chooser={chooser} onGoOn={() => undefined} onStart={() => undefined} />;
}

function renderForm(language: Language = "en"): PlaygroundStore {
  let store: PlaygroundStore | undefined;
  const onStore = (rendered: PlaygroundStore) => {
    store = rendered;
  };
  render(
    <WordsProvider language={language} messages={messagesIn(language)}>
      <StudioProvider facts={facts}>
        <PlaygroundProvider>
          <Form onStore={onStore} />
        </PlaygroundProvider>
      </StudioProvider>
    </WordsProvider>,
  );
  if (!store) throw new Error("The form did not render.");
  return store;
}

const control = (name: string) => {
  const [found, second] = document.querySelectorAll(`[name="${name}"]`);
  if (!found || second) throw new Error(`${name} should stand exactly once.`);
  return found as HTMLInputElement;
};

const type = (name: string, value: string) => fireEvent.change(control(name), { target: { value } });
const generate = () => screen.getByRole<HTMLButtonElement>("button", { name: /^Generate/ });
const missing = () => document.getElementById(generate().getAttribute("aria-describedby") ?? "")?.textContent;

class SilentEventSource extends EventTarget {
  close() {}
}

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("EventSource", SilentEventSource);
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the fields", () => {
  test.each([
    "prompt",
    "negative_prompt",
    "num_frames",
    "fps",
    "num_inference_steps",
    "guidance_scale",
    "seed",
    "enable_prompt_expansion",
    "enable_agentic_generation",
    "agentic_max_iterations",
    "agentic_samples_per_iteration",
    "agentic_early_stop",
    "enable_safety_checker",
    "sync_mode",
    "image_size.width",
    "image_size.height",
    "image",
  ])("%s stands once, labelled, as a native control", (name) => {
    renderForm();
    expect(["INPUT", "TEXTAREA"]).toContain(control(name).tagName);
    expect(control(name).labels?.length).toBeGreaterThan(0);
  });

  test("an invalid number is kept and its sentence stands beside it", () => {
    renderForm();
    type("num_frames", "a lot");
    expect(control("num_frames").value).toBe("a lot");
    expect(document.getElementById("field-num_frames-error")?.textContent).toBe(
      "Choose a whole number from 5 to 189.",
    );
    expect(control("num_frames").getAttribute("aria-invalid")).toBe("true");
    expect(control("num_frames").getAttribute("aria-describedby")).toContain("field-num_frames-error");
  });

  test("says what Cosmos makes of the frames and of the size", () => {
    renderForm();
    type("num_frames", "100");
    expect(
      screen.getAllByText(/Cosmos makes 97 frames: you get 4\.04 s, you pay 5 s\./).length,
    ).toBeGreaterThan(0);
    type("image_size.width", "1000");
    expect(screen.getByText("Cosmos makes 832 × 480")).toBeDefined();
    expect(document.querySelectorAll("input[type=radio]:checked")).toHaveLength(0);
  });

  test("shape and quality set the pixels", () => {
    renderForm();
    fireEvent.click(screen.getByRole("radio", { name: "9:16" }));
    fireEvent.click(screen.getByRole("radio", { name: /^High/ }));
    expect([control("image_size.width").value, control("image_size.height").value]).toEqual(["720", "1280"]);
  });

  test("arrow keys step a number that can be read", () => {
    renderForm();
    fireEvent.keyDown(control("guidance_scale"), { key: "ArrowUp" });
    expect(control("guidance_scale").value).toBe("6.5");
  });
});

describe("Generate", () => {
  test("says what is missing until nothing is", () => {
    const playground = renderForm();
    expect(generate().disabled).toBe(true);
    expect(missing()).toBe("Add a picture.");
    fireEvent.change(control("prompt"), { target: { value: "A wave." } });
    playground.getState().setPicture(readyPicture({ url: "/media/a.jpg", width: 1280, height: 720 }));
    return vi.waitFor(() => expect(generate().disabled).toBe(false));
  });

  test("a dear run is asked about first", async () => {
    const playground = renderForm();
    type("prompt", "A wave.");
    type("fps", "4");
    fireEvent.click(control("enable_agentic_generation"));
    playground.getState().setPicture(readyPicture({ url: "/media/a.jpg", width: 1280, height: 720 }));
    await vi.waitFor(() => expect(generate().disabled).toBe(false));
    fireEvent.click(generate());
    const question = await screen.findByRole("alertdialog", {}, { timeout: 5000 });
    expect(within(question).getByRole("button", { name: /^Generate/ })).toBeDefined();
  });
});

const cost = () => document.querySelector<HTMLOutputElement>("output[name=cost]")?.textContent;

describe("the cost meter", () => {
  test("follows the form, and “would cost” stands outside it", () => {
    renderForm();
    expect(cost()).toBe("$0.40");
    fireEvent.click(control("enable_agentic_generation"));
    expect(cost()).toBe("$0.80 – $1.60");
    type("fps", "");
    expect(cost()).toBe("–");
    expect(screen.getByText("would cost")).toBeDefined();
  });
});

test("the form speaks German", () => {
  renderForm("de");
  expect(screen.getByRole("button", { name: /^Generieren/ })).toBeDefined();
  expect(screen.getByText("Füge ein Bild hinzu.")).toBeDefined();
  type("num_frames", "93");
  expect(screen.getByRole("slider", { name: "Länge in Sekunden" }).getAttribute("aria-valuetext")).toBe(
    "du bekommst 3,88 s, du zahlst 4 s",
  );
  type("fps", "99");
  expect(document.getElementById("field-fps-error")?.textContent).toBe("Wähle eine ganze Zahl von 4 bis 60.");
});
