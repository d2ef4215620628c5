"use client";

import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import { type Sample, samples } from "@/lib/domain/samples";

import type { PictureChooser } from "./choose-picture";
import { usePlayground } from "./playground-provider";

const samplePrompts = samples.map((sample) => sample.prompt);

function useSample(chooser: PictureChooser) {
  const offerPrompt = usePlayground((state) => state.offerPrompt);
  return ({ src, prompt }: Sample) => {
    offerPrompt(prompt, samplePrompts);
    void chooser.chooseSample(src);
  };
}

/** The one thing to do on an empty page. */
export function SampleButton({ chooser }: { chooser: PictureChooser }) {
  const t = useTranslations();
  const take = useSample(chooser);
  const [first] = samples;
  return first ? <Button onClick={() => take(first)}>{t("pictures.samples.start")}</Button> : null;
}

function SampleChoice({ sample, onTake }: { sample: Sample; onTake: () => void }) {
  const t = useTranslations();
  const { id, credit, licence, thumb } = sample;
  const title = t(`pictures.samples.${id}.title`);
  return (
    <button
      type="button"
      aria-label={t("pictures.samples.use", { title })}
      title={t("pictures.samples.credited", { title, credit, licence })}
      onClick={onTake}
      className="relative block aspect-4/3 w-full overflow-hidden rounded-[0.375rem] bg-raised hover:opacity-85"
    >
      {/* oxlint-disable-next-line nextjs/no-img-element -- already as small as it is shown */}
      <img
        src={thumb}
        alt={t(`pictures.samples.${id}.alt`)}
        className="absolute inset-0 size-full object-cover"
      />
    </button>
  );
}

/** Each brings its picture, and its sentence where the person has not written one. */
export function SampleStrip({ chooser }: { chooser: PictureChooser }) {
  const t = useTranslations();
  const take = useSample(chooser);
  return (
    <ul aria-label={t("pictures.samples.list")} className="grid grid-cols-5 gap-2">
      {samples.map((sample) => (
        <li key={sample.id}>
          <SampleChoice sample={sample} onTake={() => take(sample)} />
        </li>
      ))}
    </ul>
  );
}
