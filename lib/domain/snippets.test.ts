import { spawnSync } from "node:child_process";

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { toFalInput } from "./fal-contract";
import { modelId } from "./model-fields";
import { ModelInput } from "./model-input";
import { picturePlaceholder, snippets } from "./snippets";

const hostile = [
  `it's "quoted" \\ and \`ticked\` $(rm -rf /) $HOME !! \${x} %s`,
  "line\nbreak\r\nand\ttab\u2028and\u2029more",
  "'''\"\"\"\\'\\\"\\\\",
  "雪 🦊 é \u202e \u0085 \u007f",
  "</script><!-- -->",
  "True None null {x} {{y}} #comment\n# EOF\nEOF",
  "\\u0041 \\x41 \\N{DASH} \\0",
];

const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
);
const settings = fc.record({
  prompt: text.filter((prompt) => prompt.trim() !== "" && !/[\0\p{Surrogate}]/u.test(prompt)),
  negative_prompt: text,
  guidance_scale: fc.double({ min: 0, max: 20, noNaN: true }),
  fps: fc.integer({ min: 4, max: 60 }),
  num_frames: fc.integer({ min: 5, max: 189 }),
  seed: fc.option(fc.maxSafeInteger(), { nil: undefined }),
  sync_mode: fc.boolean(),
});

const inputOf = (fields: object) => ModelInput.parse({ ...fields, image_url: picturePlaceholder });
const sent = (input: ModelInput) =>
  JSON.parse(JSON.stringify(toFalInput(input, picturePlaceholder))) as Record<string, unknown>;

interface Program {
  command: string;
  args: string[];
}

const runs = ({ command, args }: Program) => spawnSync(command, args, { timeout: 20_000 }).status === 0;

/** Runs each text as a program of its own inside one process, and answers what each hands over. */
function run({ command, args }: Program, programs: string[]): unknown {
  const { stdout, stderr } = spawnSync(command, args, {
    input: JSON.stringify(programs),
    encoding: "utf8",
    timeout: 20_000,
  });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

const python: Program = {
  command: "python3",
  args: [
    "-c",
    `import json, sys, types
heard = []
fake = types.ModuleType("fal_client")
def subscribe(model, arguments):
    heard.append([model, arguments])
    return {"video": {"url": ""}}
fake.subscribe = subscribe
sys.modules["fal_client"] = fake
for program in json.load(sys.stdin):
    exec(compile(program, "snippet", "exec"), {"print": lambda *_: None})
json.dump(heard, sys.stdout)`,
  ],
};

const shell: Program = {
  command: "bash",
  args: ["-c", `curl() { printf '%s\\0' "$@"; }; FAL_KEY=the-key; eval "$(cat)"`],
};

describe("the snippets of any settings", () => {
  it("are JSON that says exactly what fal is sent", () => {
    fc.assert(
      fc.property(settings, (fields) => {
        const input = inputOf(fields);
        expect(JSON.parse(snippets(input).json)).toEqual(sent(input));
      }),
    );
  });

  it("are JavaScript that sends it", async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (fields) => {
        const input = inputOf(fields);
        const heard: unknown[] = [];
        const fal = {
          subscribe: (...call: unknown[]) => {
            heard.push(call);
            return Promise.resolve({ data: { video: { url: "" } } });
          },
        };
        const program = snippets(input).javascript.replace(/^import .*$/m, "");
        const body = `return (async () => {${program}})()`;
        // oxlint-disable-next-line no-implied-eval -- what people run is run here
        await (new Function("fal", "console", body)(fal, { log() {} }) as Promise<void>);
        expect(heard).toEqual([[modelId, { input: sent(input) }]]);
      }),
    );
  });

  it.skipIf(!runs({ command: "python3", args: ["--version"] }))("are Python that sends it", () => {
    const inputs = [...fc.sample(settings, 100), ...hostile.map((prompt) => ({ prompt }))].map(inputOf);
    const heard = run(
      python,
      inputs.map((input) => snippets(input).python),
    );
    expect(heard).toEqual(inputs.map((input) => [modelId, sent(input)]));
  });

  it.skipIf(!runs({ command: "bash", args: ["--version"] })).each(hostile)(
    "are a shell line that sends it: %j",
    (prompt) => {
      const input = inputOf({ prompt, negative_prompt: prompt });
      const { stdout, stderr } = spawnSync(shell.command, shell.args, {
        input: snippets(input).curl,
        encoding: "utf8",
        timeout: 20_000,
      });
      expect(stderr).toBe("");
      const args = stdout.split("\0");
      expect(args).toContain("Authorization: Key the-key");
      expect(JSON.parse(args[args.indexOf("--data-raw") + 1] ?? "")).toEqual(sent(input));
    },
  );

  it("name the rate twice, and hold no seed where none was chosen", () => {
    const body = JSON.parse(snippets(inputOf({ prompt: "x", fps: 12 })).json) as object;
    expect(body).toMatchObject({ fps: 12, frames_per_second: 12 });
    expect(body).not.toHaveProperty("seed");
  });
});
