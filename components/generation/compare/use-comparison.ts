import { useSearchParams } from "next/navigation";
import { useState } from "react";

import { useGenerations } from "@/components/shell/studio-provider";
import {
  type Compared,
  type Comparison,
  comparisonAddress,
  comparisonLimits,
  layoutFor,
  readComparison,
} from "@/lib/domain/comparison";
import type { Generation } from "@/lib/domain/generation";

import type { Entry } from "./entry";

const letters = ["A", "B", "C", "D"];

const readAddress = () => readComparison(new URLSearchParams(window.location.search));

/** The address is the truth: what is chosen is written there, and read from there. */
export function useComparison(compared: readonly Compared[]) {
  const params = useSearchParams();
  const [comparison, setComparison] = useState(() => readComparison(new URLSearchParams(params.toString())));
  const [followed, setFollowed] = useState(params);
  if (params !== followed) {
    setFollowed(params);
    // The parameters come a moment after a change; by then the address may be on its next.
    setComparison(readAddress());
  }
  const [added, setAdded] = useState<readonly Generation[]>([]);
  /** What has changed since the page was made is told to every page. */
  const items = useGenerations((state) => state.items);

  const entries = comparison.ids.map((id, index): Entry => {
    const asked = compared.find((each) => each.id === id);
    const known = added.find((each) => each.id === id) ?? asked?.generation ?? null;
    const latest = items.find((item) => item.id === id) ?? known;
    const deleted = latest === null ? (asked?.deleted ?? false) : latest.deletedAt !== null;
    return { id, letter: letters[index] ?? "", generation: deleted ? null : latest, deleted };
  });

  const write = (change: Partial<Comparison>, keep: "push" | "replace") => {
    const next = { ...readAddress(), ...change };
    setComparison(next);
    if (keep === "push") window.history.pushState(null, "", comparisonAddress(next));
    else window.history.replaceState(null, "", comparisonAddress(next));
  };

  return {
    comparison: { ...comparison, layout: layoutFor(comparison.layout, comparison.ids.length) },
    entries,
    /** Whether the address names more than can be compared. */
    tooMany: new Set(params.getAll("id")).size > comparisonLimits.most,
    /** Of how they are looked at, no step back is kept. */
    set: (change: Partial<Omit<Comparison, "ids">>) => write(change, "replace"),
    choose: (ids: string[]) => write({ ids, frame: null }, "push"),
    add: (generation: Generation) => {
      setAdded((before) => [...before, generation]);
      write({ ids: [...comparison.ids, generation.id], frame: null }, "push");
    },
  };
}
