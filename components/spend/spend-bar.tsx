import { sumMicros, type SpendSums } from "@/lib/domain/spend-month";

/** How long a bar is, from 0 to 1, against what its chart has room for. */
const share = (micros: number, most: number) => (most > 0 ? Math.min(1, Math.max(0, micros / most)) : 0);

/** What is booked and, fainter, what is reserved on top of it; it lies or stands as the text around it runs. */
export function SpendBar({ sums, most }: { sums: SpendSums; most: number }) {
  const booked = share(sums.settledMicros, most);
  const total = share(sumMicros(sums), most);
  return (
    <span aria-hidden className="spend-bar">
      <span className="bg-ink" style={{ inlineSize: `${booked * 100}%` }} />
      <span className="bg-faint" style={{ inlineSize: `${Math.max(0, total - booked) * 100}%` }} />
    </span>
  );
}

/** A square of a bar's colour, before the word it stands for. */
export function SpendMark({ of }: { of: "booked" | "reserved" }) {
  return (
    <span
      aria-hidden
      className={`inline-block size-2.5 shrink-0 rounded-[0.125rem] ${of === "booked" ? "bg-ink" : "bg-faint"}`}
    />
  );
}
