import type { Generation } from "@/lib/domain/generation";

import { changedSettings } from "./changed-settings";
import { billWords } from "./target-size";

/** What was set and what it cost; what is as in a fresh form is left out. */
export function SettingsList({ generation }: { generation: Generation }) {
  const { seed, input } = generation;
  const asked = typeof input["seed"] === "number" ? input["seed"] : null;
  const used = seed ?? asked;
  const changed = changedSettings(generation);
  const rows = [
    ...changed,
    { term: "seed", label: "Seed", value: used === null ? "known when it is done" : String(used) },
    { term: "cost", label: "Cost", value: billWords(generation) },
  ];
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-small">
        {rows.map(({ term, label, value }) => (
          <div key={term} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="line-clamp-4 wrap-anywhere tabular-nums" title={value}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-muted">
        {changed.length === 0 ? "All settings are" : "All other settings are"} as in a fresh form.
      </p>
    </div>
  );
}
