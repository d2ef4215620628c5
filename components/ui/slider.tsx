import type { CSSProperties } from "react";

interface SliderProps {
  id?: string;
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  valueText?: string;
  describedBy?: string;
  onChange: (value: number) => void;
}

/** Carries no name: it moves a field that has one. */
export function Slider({
  id,
  label,
  value,
  min,
  max,
  step = 1,
  valueText,
  describedBy,
  onChange,
}: SliderProps) {
  const share = max > min ? (Math.min(max, Math.max(min, value)) - min) / (max - min) : 0;
  const filled = `calc(9px + (100% - 18px) * ${share})`;
  return (
    <input
      id={id}
      type="range"
      aria-label={label}
      aria-valuetext={valueText}
      aria-describedby={describedBy}
      min={min}
      max={max}
      step={step}
      value={value}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      style={{ "--filled": filled } as CSSProperties}
      className="slider w-full min-w-0"
    />
  );
}
