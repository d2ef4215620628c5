interface Segment<Value extends string> {
  value: Value;
  label: string;
}

interface SegmentsProps<Value extends string> {
  name: string;
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A few words of which one holds, as low as a button; native radios, so the arrow keys move between them. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { name, label, segments, value, onChange } = props;
  return (
    <fieldset className="flex rounded-field border border-line bg-raised p-0.5">
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className="relative flex min-h-10 min-w-10 items-center justify-center rounded-[0.4rem] px-2.5 text-small font-medium whitespace-nowrap text-muted tabular-nums transition-colors hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:ring-1 has-checked:ring-field-line has-focus-visible:outline-2 has-focus-visible:outline-focus md:min-h-7.5"
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
            className="absolute inset-0 cursor-pointer appearance-none rounded-[inherit] outline-none"
          />
          {segment.label}
        </label>
      ))}
    </fieldset>
  );
}
