/** A thin line; without a value it moves, because nobody knows how far it is. */
export function Progress({ label, value }: { label: string; value: number | null }) {
  return (
    <div className="h-1 overflow-hidden rounded-full bg-line">
      <progress className="sr-only" aria-label={label} max={1} value={value ?? undefined} />
      {value === null ? (
        <div className="h-full w-1/3 animate-sweep rounded-full bg-muted motion-reduce:w-full motion-reduce:opacity-40" />
      ) : (
        <div
          className="h-full origin-left rounded-full bg-accent transition-transform duration-150"
          style={{ transform: `scaleX(${Math.min(1, Math.max(0, value))})` }}
        />
      )}
    </div>
  );
}
