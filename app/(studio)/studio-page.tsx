"use client";

import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl";

import { EmptyStage } from "@/components/generation/empty-stage";
import { Feed } from "@/components/generation/feed";
import { Stage } from "@/components/generation/stage";
import { TabStatus } from "@/components/generation/tab-status";
import { usePlaygroundStore } from "@/components/playground/playground-provider";
import { PromptForm } from "@/components/playground/prompt-form";
import { SampleButton } from "@/components/playground/sample-strip";
import { usePictureChooser } from "@/components/playground/use-picture-chooser";
import type { GoOn } from "@/components/playground/use-restored-draft";
import { writeAddress } from "@/components/playground/write-address";
import { useGenerations, useGenerationsStore, useStudio } from "@/components/shell/studio-provider";
import type { Generation } from "@/lib/domain/generation";

/** Frames are read out of videos only when somebody asks for one. */
const loadGoOn = () => import("./go-on");

function useStage() {
  const items = useGenerations((state) => state.items);
  const [shownId, setShownId] = useState(items[0]?.id ?? null);
  /** On a phone the form comes first until something is put on the stage. */
  const [raised, setRaised] = useState(false);
  const shown = items.find((item) => item.id === shownId) ?? items[0] ?? null;

  const show = useCallback((id: string) => {
    setShownId(id);
    setRaised(true);
    window.scrollTo({ top: 0, behavior: "smooth" });
  }, []);

  return { shown, earlier: items.filter((item) => item !== shown), raised, show };
}

function toComposer() {
  document.getElementById("composer")?.scrollIntoView({ block: "nearest", behavior: "smooth" });
}

/** The composer, the stage and what was made before. */
export function StudioPage() {
  const t = useTranslations();
  const playground = usePlaygroundStore();
  const chooser = usePictureChooser();
  const generations = useGenerationsStore();
  const { person } = useStudio();
  const selfKey = person?.id ?? "solo";
  const composer = useMemo(
    () => ({ playground, chooser, words: t, selfKey }),
    [playground, chooser, t, selfKey],
  );
  const { shown, earlier, raised, show } = useStage();

  const applySettings = (generation: Generation) => {
    playground.getState().takeSettings(generation);
    toComposer();
  };

  const goOn: GoOn = useCallback(
    (...asked) => void loadGoOn().then((loaded) => loaded.goOn(composer, generations, ...asked)),
    [composer, generations],
  );

  const continueFromEnd = async (generation: Generation) => {
    const { continueFrom } = await loadGoOn();
    await continueFrom(composer, generation, "last");
  };

  return (
    <main className="studio-grid max-md:has-[p#generate-budget]:pb-[calc(7.5rem+env(safe-area-inset-bottom))] max-md:has-[span#generate-budget]:pb-[calc(12rem+env(safe-area-inset-bottom))]">
      <TabStatus onOpen={show} />
      <h1 className="sr-only">{t("shell.page.heading")}</h1>
      <section id="composer" aria-label={t("shell.page.composer")} className="studio-composer">
        <PromptForm chooser={chooser} onGoOn={goOn} onStart={show} />
      </section>
      <section
        aria-label={t("shell.page.stage")}
        className={`studio-stage ${raised ? "max-md:order-first max-md:animate-arrive" : ""} ${shown ? "" : "max-md:hidden"}`}
      >
        {shown ? (
          <Stage
            key={shown.id}
            generation={shown}
            onUse={applySettings}
            onUseFrame={continueFromEnd}
            linkOf={({ input }) => writeAddress(input, window.location.origin)}
          />
        ) : (
          <EmptyStage>
            <SampleButton chooser={chooser} />
          </EmptyStage>
        )}
      </section>
      <div className="studio-feed">
        <Feed generations={earlier} onShow={show} onUse={applySettings} />
      </div>
    </main>
  );
}
