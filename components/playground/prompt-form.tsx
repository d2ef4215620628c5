"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

import { useGenerationsStore, useStudio } from "@/components/shell/studio-provider";
import { framedCrop } from "@/lib/domain/framing";

import { AddressNotice } from "./address-notice";
import { AdvancedSettings } from "./advanced-settings";
import type { PictureChooser } from "./choose-picture";
import { CodeSettings } from "./code-settings";
import { batchSeeds } from "./count-field";
import { GenerateBar } from "./generate-bar";
import { LengthField } from "./length-field";
import { NoteNotice } from "./note-notice";
import { PictureBox } from "./picture-box";
import { usePlayground } from "./playground-provider";
import { type PlaygroundState, snapped } from "./playground-store";
import { PromptField } from "./prompt-field";
import { SampleStrip } from "./sample-strip";
import { SizeFields } from "./size-fields";
import { warmUpFalClient, submitGeneration } from "./submit-generation";
import { type GoOn, useRestoredDraft } from "./use-restored-draft";

interface PromptFormProps {
  chooser: PictureChooser;
  onGoOn: GoOn;
  /** Hears the id of what was just sent. */
  onStart: (id: string) => void;
}

export function PromptForm({ chooser, onGoOn, onStart }: PromptFormProps) {
  const t = useTranslations();
  const { mode, person } = useStudio();
  const generations = useGenerationsStore();
  const hasPicture = usePlayground((state) => state.picture.phase !== "none");
  const form = useRef<HTMLFormElement>(null);
  useRestoredDraft({ form, chooser, onGoOn });

  useEffect(() => {
    if (hasPicture) return warmUpFalClient();
    const warm = form.current;
    warm?.addEventListener("focusin", warmUpFalClient, { once: true });
    return () => warm?.removeEventListener("focusin", warmUpFalClient);
  }, [hasPicture]);

  const generate = ({ reading, picture, framing, parent, refuse }: PlaygroundState, count: number) => {
    if (!reading.input || !reading.cost || picture.phase !== "ready") return;
    const { input, cost } = reading;
    const { stored } = picture;
    const from = parent?.pictureUrl === stored.url ? parent : null;
    const crop = framing && framedCrop(stored, snapped(reading), framing);
    const parentOf = {
      parentId: from?.id ?? null,
      parentFrame: from?.frame ?? null,
      noteId: from?.note?.id ?? null,
    };
    const createdBy = person?.id ?? null;
    const submission = { mode, picture: stored, crop, maxMicros: cost.maxMicros, createdBy, ...parentOf };
    const [first] = batchSeeds(input.seed, count).map((seed) =>
      submitGeneration({ ...submission, input: { ...input, seed } }, generations, refuse),
    );
    if (first !== undefined) onStart(first);
  };

  return (
    <form
      ref={form}
      noValidate
      aria-label={t("playground.form")}
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="relative min-h-0 flex-1 md:overflow-y-auto">
        <AddressNotice />
        <div className="grid gap-6 px-4 py-5 md:px-6">
          <div className="grid gap-3">
            <PictureBox chooser={chooser} />
            <SampleStrip chooser={chooser} />
          </div>
          <div className="grid gap-3">
            <NoteNotice />
            <PromptField />
          </div>
          <LengthField />
          <SizeFields />
          <div className="grid gap-2">
            <AdvancedSettings />
            <CodeSettings />
          </div>
        </div>
      </div>
      <div className="max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20">
        <GenerateBar onGenerate={generate} />
      </div>
    </form>
  );
}
