"use client";

import { FieldError } from "@/components/ui/field";
import { fieldWords } from "@/lib/domain/model-input";

import { NumberInput } from "./number-field";
import { usePlayground } from "./playground-provider";
import { snapped } from "./playground-store";

const edges = [
  { name: "image_size.width", label: "Width" },
  { name: "image_size.height", label: "Height" },
] as const;

/** Width and height in pixels, as fal takes them, with what the model makes of them. */
export function PixelFields() {
  const size = usePlayground((state) => state.reading.size);
  const reading = usePlayground((state) => state.reading);
  const refusals = usePlayground((state) => state.refusals);
  const made = snapped(reading);

  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-body font-medium">
        {fieldWords.image_size.label}
        <span aria-hidden className="ml-2 text-small font-normal text-faint">
          image_size
        </span>
      </legend>
      <div className="grid grid-cols-2 gap-4">
        {edges.map(({ name, label }) => {
          const id = `field-${name}`;
          const error = reading.problems[name] ?? refusals[name];
          return (
            <div key={name} className="grid content-start gap-1">
              <label htmlFor={id} className="text-small text-muted">
                {label}
              </label>
              <NumberInput
                name={name}
                id={id}
                className="w-full"
                describedBy={error ? `${id}-error size-note` : "size-note"}
              />
              {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
            </div>
          );
        })}
      </div>
      <p id="size-note" className="text-small text-ink tabular-nums">
        {size ? `Cosmos makes ${made.width} × ${made.height}.` : null}
      </p>
    </fieldset>
  );
}
