import { expect, test } from "./fixtures";
import { PlaygroundPage } from "./playground-page";

interface Settings {
  num_frames: number;
  fps: number;
  enable_agentic_generation: boolean;
  agentic_max_iterations: number;
  agentic_samples_per_iteration: number;
  agentic_early_stop: boolean;
}

/** A small generator of its own, so that a failure comes again. */
function* randomSettings(count: number): Generator<Settings> {
  let state = 20_261_122;
  const upTo = (from: number, to: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return from + Math.floor((state / 2 ** 32) * (to - from + 1));
  };
  for (let index = 0; index < count; index += 1) {
    yield {
      num_frames: upTo(5, 189),
      fps: upTo(4, 60),
      enable_agentic_generation: upTo(0, 1) === 1,
      agentic_max_iterations: upTo(1, 3),
      agentic_samples_per_iteration: upTo(1, 3),
      agentic_early_stop: upTo(0, 1) === 1,
    };
  }
}

/** The price as the model's page words it, worked out in whole cents: five for each second begun, for each render. */
function priceInWords(settings: Settings): string {
  const cents = 5 * Math.ceil(settings.num_frames / settings.fps);
  const dollars = (renders: number) => `$${((cents * renders) / 100).toFixed(2)}`;
  if (!settings.enable_agentic_generation) return dollars(1);
  const round = settings.agentic_samples_per_iteration;
  const most = round * settings.agentic_max_iterations;
  const least = settings.agentic_early_stop ? round : most;
  return least === most ? dollars(most) : `${dollars(least)} – ${dollars(most)}`;
}

const count = process.env.LONG ? 500 : 150;

test(
  `the meter shows the price of ${count} random settings, and is never older than the form`,
  { tag: "@longer" },
  async ({ page }) => {
    test.setTimeout(240_000);
    const playground = new PlaygroundPage(page);
    await playground.open();
    await playground.openAdvanced();
    const agentic = playground.field("enable_agentic_generation");
    if (!(await agentic.isChecked())) await agentic.click();
    const cases = [...randomSettings(count)].map((settings) => ({
      settings,
      wanted: priceInWords(settings),
    }));
    const wrong = await page.evaluate(async (all) => {
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`);
      const set = (name: string, value: number | boolean) => {
        const input = field(name);
        if (!input) return;
        if (typeof value === "boolean") {
          const on = input.matches('[role="switch"]:not(input)')
            ? input.getAttribute("aria-checked") === "true"
            : input.checked;
          if (on !== value) input.click();
        } else {
          setValue?.call(input, String(value));
          input.dispatchEvent(new Event("input", { bubbles: true }));
        }
      };
      const found: string[] = [];
      for (const { settings, wanted } of all) {
        // Opened first and closed last, so that the critic's own fields are there to be set.
        set("enable_agentic_generation", true);
        await new Promise(requestAnimationFrame);
        for (const [name, value] of Object.entries(settings)) {
          if (name !== "enable_agentic_generation") set(name, value as number | boolean);
        }
        set("enable_agentic_generation", settings.enable_agentic_generation);
        await new Promise(requestAnimationFrame);
        const shown = document.querySelector('output[name="cost"]')?.textContent;
        if (shown !== wanted) found.push(`${JSON.stringify(settings)}: ${shown} instead of ${wanted}`);
      }
      return found;
    }, cases);
    expect(wrong).toEqual([]);
  },
);
