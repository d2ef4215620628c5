"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";

import { useStudio } from "@/components/shell/studio-provider";
import { Switch } from "@/components/ui/switch";
import { fewFrames, naturalRates, rateSaving } from "@/lib/domain/length-advice";
import { secondsBilled } from "@/lib/domain/lengths";
import { fieldWords, limits } from "@/lib/domain/model-input";
import { formatMicros } from "@/lib/domain/price";

import { CriticPicture } from "./critic-picture";
import type { SwitchField } from "./draft";
import { lengthNote } from "./length-field";
import { NegativePromptField } from "./negative-prompt-field";
import { NumberField } from "./number-field";
import { PixelFields } from "./pixel-fields";
import { usePlayground } from "./playground-provider";
import { SeedField } from "./seed-field";

function SwitchRow({ name, more }: { name: SwitchField; more?: string }) {
  const checked = usePlayground((state) => state.fields[name]);
  const setField = usePlayground((state) => state.setField);
  return (
    <Switch
      name={name}
      label={fieldWords[name].label}
      help={more ? `${fieldWords[name].help} ${more}` : fieldWords[name].help}
      checked={checked}
      onChange={(on) => setField(name, on)}
    />
  );
}

function BoundedNumber(props: {
  name: "num_frames" | "fps" | "num_inference_steps" | "guidance_scale" | CriticField;
  note?: string | null;
  step?: number;
  decimal?: boolean;
}) {
  const { name, note = null, step = 1, decimal = false } = props;
  const { min, max } = limits[name];
  return <NumberField name={name} {...fieldWords[name]} {...{ min, max, step, decimal, note }} />;
}

type CriticField = "agentic_max_iterations" | "agentic_samples_per_iteration";

function inOneNote(...sentences: (string | null | false)[]): string {
  return sentences.filter(Boolean).join(" ");
}

function LengthGroup() {
  const { secondMicros } = useStudio();
  const length = usePlayground((state) => state.reading.length);
  const odd = length && (length.fps < naturalRates.min || length.fps > naturalRates.max);
  const few = length && length.num_frames < fewFrames;
  const dear = length && rateSaving(length);
  return (
    <>
      <BoundedNumber
        name="num_frames"
        note={inOneNote(lengthNote(length), few && `Under ${fewFrames} frames the picture gets weaker.`)}
      />
      <BoundedNumber
        name="fps"
        note={inOneNote(
          dear &&
            `${length.num_frames} frames at ${length.fps} a second cost ${formatMicros(secondsBilled(length) * secondMicros)}, at ${dear.value} a second ${formatMicros((secondsBilled(length) - dear.seconds) * secondMicros)}.`,
          odd && `Motion looks most natural from ${naturalRates.min} to ${naturalRates.max}.`,
        )}
      />
    </>
  );
}

function GuidanceField() {
  const off = usePlayground((state) => state.reading.input && state.reading.input.guidance_scale <= 1);
  return (
    <BoundedNumber
      name="guidance_scale"
      step={0.5}
      decimal
      note={off ? "At 1 or less, what stands under Avoid has no effect." : null}
    />
  );
}

function RewriteSwitch() {
  const on = usePlayground((state) => state.fields.enable_prompt_expansion);
  return (
    <SwitchRow
      name="enable_prompt_expansion"
      more={
        on
          ? "fal does not return the rewritten text, so nobody sees it, and a seed alone does not repeat a video."
          : "Off: your own words are used. Write five to eight sentences: the picture first, then what happens in order."
      }
    />
  );
}

function CriticGroup() {
  const renders = usePlayground((state) => state.reading.cost?.renders);
  const on = usePlayground((state) => state.fields.enable_agentic_generation);
  return (
    <div className="grid gap-5">
      <SwitchRow name="enable_agentic_generation" />
      <div className="grid gap-5 border-l-2 border-line pl-4">
        <p className="text-small text-muted tabular-nums">
          {on && renders
            ? `${renders.min === renders.max ? renders.max : `${renders.min} to ${renders.max}`} ${renders.max === 1 ? "candidate is" : "candidates are"} billed.`
            : "This counts only while the critic is on."}
        </p>
        <CriticPicture />
        <BoundedNumber name="agentic_max_iterations" />
        <BoundedNumber name="agentic_samples_per_iteration" />
        <SwitchRow name="agentic_early_stop" />
      </div>
    </div>
  );
}

export function AdvancedSettings() {
  const [open, setOpen] = useState(false);
  const wrong = usePlayground(
    (state) => Object.keys(state.reading.problems).filter((name) => name !== "prompt").length,
  );
  return (
    <div className="border-t border-line pt-2">
      <button
        type="button"
        aria-expanded={open}
        aria-controls="advanced-settings"
        onClick={() => setOpen(!open)}
        className="-mx-2 flex min-h-11 w-[calc(100%+1rem)] items-center gap-2 rounded-field px-2 text-body font-medium hover:bg-raised"
      >
        <ChevronRight
          aria-hidden
          size={16}
          strokeWidth={1.75}
          className={`text-muted transition-transform ${open ? "rotate-90" : ""}`}
        />
        Advanced settings
        {wrong > 0 && !open ? <span className="ml-auto text-small text-bad">{wrong} to correct</span> : null}
      </button>
      <div id="advanced-settings" hidden={!open} className="grid gap-6 pt-3 pb-2">
        <LengthGroup />
        <PixelFields />
        <NegativePromptField />
        <BoundedNumber name="num_inference_steps" />
        <GuidanceField />
        <SeedField />
        <RewriteSwitch />
        <CriticGroup />
        <SwitchRow name="enable_safety_checker" />
        <SwitchRow name="sync_mode" />
      </div>
    </div>
  );
}
