import { exactTimeWords } from "@/components/shell/time-words";
import type { Generation } from "@/lib/domain/generation";
import { timingsOf } from "@/lib/domain/generation-facts";
import type { Words } from "@/lib/words/words";

import { everySetting } from "../settings-in-words";
import { billWords, durationSeconds, targetSize } from "../target-size";

export interface Row {
  term: string;
  label: string;
  /** One a generation, in their order; null where there is none. */
  values: readonly (string | null)[];
}

const isSame = ({ values }: Row) => values.every((value) => value === values[0]);

/** The settings, parted into those that differ and those that are the same. */
export function settingRows(t: Words, generations: readonly Generation[]): { differing: Row[]; same: Row[] } {
  const each = generations.map((generation) => everySetting(t, generation));
  const rows = (each[0] ?? []).map(({ term, label }) => ({
    term,
    label,
    values: each.map((settings) => settings.find((setting) => setting.term === term)?.value ?? null),
  }));
  const said = rows.filter(({ values }) => values.some((value) => value !== null));
  return { differing: said.filter((row) => !isSame(row)), same: said.filter(isSame) };
}

function seedOf({ seed, input }: Generation): string | null {
  const asked = input["seed"];
  const used = seed ?? (typeof asked === "number" ? asked : null);
  return used === null ? null : String(used);
}

function sizeWords(t: Words, generation: Generation): string {
  const { width, height } = targetSize(generation);
  const length = t("generation.seconds", { seconds: durationSeconds(generation) });
  const { video } = generation;
  if (!video) return `${width} × ${height}, ${length}`;
  const { numFrames: frames, fps } = video;
  return t("compare.table.size", { width: String(width), height: String(height), frames, fps, length });
}

/** What came of each, and what it took. */
export function factRows(t: Words, generations: readonly Generation[]): Row[] {
  const row = (term: string, label: string, value: (generation: Generation) => string | null): Row => ({
    term,
    label,
    values: generations.map(value),
  });
  return [
    row("seed", t("compare.table.seed"), seedOf),
    row("cost", t("compare.table.cost"), (generation) => billWords(t, generation)),
    row("took", t("compare.table.took"), (generation) => {
      const { totalSeconds } = timingsOf(generation);
      return totalSeconds === null ? null : exactTimeWords(t, totalSeconds);
    }),
    row("video", t("compare.table.video"), (generation) => sizeWords(t, generation)),
  ];
}
