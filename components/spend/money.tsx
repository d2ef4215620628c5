import { formatMicros, type Micros } from "@/lib/domain/price";

/** How many digits stand behind the cents. */
export function digitsBehindCents(micros: Micros): number {
  return formatMicros(micros).length - formatMicros(micros).indexOf(".") - 3;
}

interface MoneyProps {
  micros: Micros;
  /** Whether what is added has a plus before it. */
  signed?: boolean;
  /** Of a column: the digits behind the cents that another of its amounts has, so that the points stand in a line. */
  room?: number;
}

/** An amount with all of its digits; those behind the cents stand back. */
export function Money({ micros, signed = false, room = 0 }: MoneyProps) {
  const behind = digitsBehindCents(micros);
  const words = (signed && micros > 0 ? "+" : "") + formatMicros(micros);
  const end = words.length - behind;
  return (
    <span className="whitespace-nowrap tabular-nums">
      {words.slice(0, end)}
      {behind > 0 ? <span className="font-normal text-muted">{words.slice(end)}</span> : null}
      {room > behind ? <span className="inline-block" style={{ inlineSize: `${room - behind}ch` }} /> : null}
    </span>
  );
}
