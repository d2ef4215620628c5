"use client";

import { Button } from "@/components/ui/button";
import { samples } from "@/lib/domain/samples";

import type { PictureChooser } from "./choose-picture";
import { usePlayground } from "./playground-provider";

const samplePrompts = samples.map((sample) => sample.prompt);

function useSample(chooser: PictureChooser) {
  const offerPrompt = usePlayground((state) => state.offerPrompt);
  return ({ src, prompt }: (typeof samples)[number]) => {
    offerPrompt(prompt, samplePrompts);
    void chooser.chooseSample(src);
  };
}

/** The one thing to do on an empty page. */
export function SampleButton({ chooser }: { chooser: PictureChooser }) {
  const take = useSample(chooser);
  const [first] = samples;
  return first ? <Button onClick={() => take(first)}>Start with a sample</Button> : null;
}

/** Each brings its picture, and its sentence where the person has not written one. */
export function SampleStrip({ chooser }: { chooser: PictureChooser }) {
  const take = useSample(chooser);
  return (
    <ul aria-label="Samples" className="grid grid-cols-5 gap-2">
      {samples.map((sample) => (
        <li key={sample.id}>
          <button
            type="button"
            aria-label={`Use the sample “${sample.title}”`}
            title={`${sample.title}. ${sample.credit}, ${sample.licence}`}
            onClick={() => take(sample)}
            className="relative block aspect-4/3 w-full overflow-hidden rounded-[0.375rem] bg-raised hover:opacity-85"
          >
            {/* oxlint-disable-next-line nextjs/no-img-element -- already as small as it is shown */}
            <img src={sample.thumb} alt="" className="absolute inset-0 size-full object-cover" />
          </button>
        </li>
      ))}
    </ul>
  );
}
