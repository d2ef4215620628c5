"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { type CSSProperties, lazy, Suspense, useCallback, useState } from "react";
import { useTranslations } from "use-intl";

import { Button, buttonClass } from "@/components/ui/button";
import { Segments } from "@/components/ui/segments";
import { type Compared, comparisonLimits, layouts } from "@/lib/domain/comparison";

import { targetSize } from "../target-size";
import { Caption } from "./caption";
import { CompareFrame, isDense, paneGrid, wipeGrid } from "./compare-frame";
import { CompareTable } from "./compare-table";
import { Divider } from "./divider";
import type { Entry } from "./entry";
import { Pane } from "./pane";
import { Transport } from "./transport";
import { useComparison } from "./use-comparison";
import { useLock } from "./use-lock";
import { useLockKeys } from "./use-lock-keys";

const Picker = lazy(async () => ({ default: (await import("./picker")).Picker }));

/** Which videos could not be read; a video that is tried again is in the game again. */
function useUnreadable() {
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const onReadable = useCallback((id: string, readable: boolean) => {
    setUnreadable((before) => {
      if (before.has(id) !== readable) return before;
      const after = new Set(before);
      if (readable) after.delete(id);
      else after.add(id);
      return after;
    });
  }, []);
  return { unreadable, onReadable };
}

/** The highest of their shapes: all panes have it, so that no video is smaller than it could be. */
function paneRatio(entries: readonly Entry[]): number {
  const ratios = entries.flatMap(({ generation }) => {
    if (!generation) return [];
    const { width, height } = targetSize(generation);
    return [width / height];
  });
  return ratios.length === 0 ? 16 / 9 : Math.min(...ratios);
}

function TooFew({ one, onAdd }: { one: boolean; onAdd: () => void }) {
  const t = useTranslations();
  return (
    <div className="on-stage grid min-h-[60dvh] place-items-center rounded-stage p-6 text-center">
      <div className="grid justify-items-center gap-2">
        <h2 className="text-title font-semibold tracking-tight">{t("compare.tooFew.heading")}</h2>
        <p className="max-w-md text-body text-balance text-muted">
          {t(one ? "compare.tooFew.one" : "compare.tooFew.text")}
        </p>
        <div className="mt-4 flex flex-wrap justify-center gap-2">
          <Button variant="primary" onClick={onAdd}>
            {t("compare.add")}
          </Button>
          <Link href="/library" prefetch={false} className={buttonClass("secondary", "h-11!")}>
            {t("compare.tooFew.library")}
          </Link>
        </div>
      </div>
    </div>
  );
}

/** Two to four generations, one clock. */
export function ComparisonPage({ compared }: { compared: readonly Compared[] }) {
  const t = useTranslations();
  const { comparison, entries, tooMany, set, choose, add } = useComparison(compared);
  const { unreadable, onReadable } = useUnreadable();
  const { player, hold, playable } = useLock(entries, unreadable, comparison);
  const [picking, setPicking] = useState(false);
  const [divider, setDivider] = useState(50);
  useLockKeys(player);

  const { ids, layout } = comparison;
  const wipes = layout === "wipe";
  const enough = ids.length >= comparisonLimits.least;
  const swap = (index: number) =>
    choose(ids.map((id, at) => ids[at === index ? index - 1 : at === index - 1 ? index : at] ?? id));
  const columns = entries.flatMap(({ letter, generation }) => (generation ? [{ letter, generation }] : []));

  const aside = enough ? (
    <div className="flex flex-wrap items-center gap-2">
      {ids.length === 2 ? (
        <Segments
          name="layout"
          label={t("compare.layout.label")}
          value={layout}
          segments={layouts.map((value) => ({ value, label: t(`compare.layout.${value}`) }))}
          onChange={(value) => set({ layout: value })}
        />
      ) : null}
      {ids.length < comparisonLimits.most ? (
        <Button onClick={() => setPicking(true)}>
          <Plus aria-hidden size={16} strokeWidth={1.75} />
          {t("compare.add")}
        </Button>
      ) : null}
    </div>
  ) : null;

  return (
    <CompareFrame aside={aside}>
      {tooMany ? <p className="text-small text-muted">{t("compare.most")}</p> : null}
      {enough ? (
        <div
          className={wipes ? wipeGrid : paneGrid(ids.length)}
          style={{ "--shape": paneRatio(entries) } as CSSProperties}
        >
          {entries.map((entry, index) => (
            <article
              key={entry.id}
              data-generation={entry.id}
              data-status={entry.generation?.status}
              aria-label={t("compare.pane", {
                letter: entry.letter,
                title: entry.generation?.prompt.slice(0, 80) ?? "",
              })}
              className={wipes ? "contents" : "min-w-0"}
            >
              <div
                className={`${wipes ? "col-span-full row-start-1" : ""} ${isDense(ids.length) ? "" : "max-md:-mx-4"}`}
                style={wipes && index === 1 ? { clipPath: `inset(0 0 0 ${divider}%)` } : undefined}
              >
                <Pane
                  entry={entry}
                  hold={hold(entry.id)}
                  onReadable={onReadable}
                  onToggle={wipes ? null : (player?.toggle ?? null)}
                />
              </div>
              <Caption
                entry={entry}
                dense={wipes || isDense(ids.length)}
                before={entries[index - 1]?.letter ?? null}
                player={player}
                index={playable.indexOf(entry)}
                onSwap={() => swap(index)}
                onRemove={() => choose(ids.filter((id) => id !== entry.id))}
              />
            </article>
          ))}
          {wipes ? (
            <Divider
              left={entries[0]?.letter ?? ""}
              right={entries[1]?.letter ?? ""}
              at={divider}
              onMove={setDivider}
            />
          ) : null}
        </div>
      ) : (
        <TooFew one={ids.length === 1} onAdd={() => setPicking(true)} />
      )}
      {enough && player ? (
        <Transport
          player={player}
          playable={playable}
          speed={comparison.speed}
          onSpeed={(speed) => set({ speed })}
        />
      ) : null}
      {enough && columns.length > 0 ? <CompareTable columns={columns} /> : null}
      {picking ? (
        <Suspense>
          <Picker
            taken={ids}
            onClose={() => setPicking(false)}
            onPick={(generation) => {
              add(generation);
              setPicking(false);
            }}
          />
        </Suspense>
      ) : null}
    </CompareFrame>
  );
}
