"use client";

import { useTranslations } from "use-intl";

import { useStudio } from "@/components/shell/studio-provider";
import { Disclosure } from "@/components/ui/disclosure";
import { Switch } from "@/components/ui/switch";
import { fewFrames, naturalRates, rateSaving } from "@/lib/domain/length-advice";
import { secondsBilled } from "@/lib/domain/lengths";
import { limits } from "@/lib/domain/model-fields";
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
  const t = useTranslations();
  const help = t(`fields.${name}.help`);
  const checked = usePlayground((state) => state.fields[name]);
  const setField = usePlayground((state) => state.setField);
  return (
    <Switch
      name={name}
      label={t(`fields.${name}.label`)}
      help={more ? `${help} ${more}` : help}
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
  const t = useTranslations();
  const words = { label: t(`fields.${name}.label`), help: t(`fields.${name}.help`) };
  return <NumberField name={name} {...words} {...{ min, max, step, decimal, note }} />;
}

type CriticField = "agentic_max_iterations" | "agentic_samples_per_iteration";

function inOneNote(...sentences: (string | null | false)[]): string {
  return sentences.filter(Boolean).join(" ");
}

function LengthGroup() {
  const t = useTranslations();
  const { secondMicros } = useStudio();
  const length = usePlayground((state) => state.reading.length);
  const odd = length && (length.fps < naturalRates.min || length.fps > naturalRates.max);
  const few = length && length.num_frames < fewFrames;
  const dear = length && rateSaving(length);
  return (
    <>
      <BoundedNumber
        name="num_frames"
        note={inOneNote(
          lengthNote(t, length),
          few && t("playground.length.fewFrames", { frames: fewFrames }),
        )}
      />
      <BoundedNumber
        name="fps"
        note={inOneNote(
          dear &&
            t("playground.length.dearRate", {
              frames: length.num_frames,
              rate: length.fps,
              price: formatMicros(secondsBilled(length) * secondMicros),
              usualRate: dear.value,
              usualPrice: formatMicros((secondsBilled(length) - dear.seconds) * secondMicros),
            }),
          odd && t("playground.length.naturalRates", naturalRates),
        )}
      />
    </>
  );
}

function GuidanceField() {
  const t = useTranslations();
  const off = usePlayground((state) => state.reading.input && state.reading.input.guidance_scale <= 1);
  return (
    <BoundedNumber
      name="guidance_scale"
      step={0.5}
      decimal
      note={off ? t("playground.advanced.guidanceOff") : null}
    />
  );
}

function RewriteSwitch() {
  const t = useTranslations();
  const on = usePlayground((state) => state.fields.enable_prompt_expansion);
  const more = t(on ? "playground.advanced.rewriteOn" : "playground.advanced.rewriteOff");
  return <SwitchRow name="enable_prompt_expansion" more={more} />;
}

function BilledCandidates() {
  const t = useTranslations();
  const renders = usePlayground((state) => state.reading.cost?.renders);
  const on = usePlayground((state) => state.fields.enable_agentic_generation);
  if (!on || !renders) return t("playground.critic.off");
  return renders.min === renders.max
    ? t("playground.critic.billed", { count: renders.max })
    : t("playground.critic.billedBetween", renders);
}

function CriticGroup() {
  return (
    <div className="grid gap-5">
      <SwitchRow name="enable_agentic_generation" />
      <div className="grid gap-5 border-l-2 border-line pl-4">
        <p className="text-small text-muted tabular-nums">
          <BilledCandidates />
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
  const t = useTranslations();
  const count = usePlayground(
    (state) => Object.keys(state.reading.problems).filter((name) => name !== "prompt").length,
  );
  return (
    <Disclosure
      id="advanced-settings"
      title={t("playground.advanced.title")}
      mark={
        count > 0 ? (
          <span className="ml-auto text-small text-bad">{t("playground.advanced.toCorrect", { count })}</span>
        ) : null
      }
    >
      <div className="grid gap-6">
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
    </Disclosure>
  );
}
