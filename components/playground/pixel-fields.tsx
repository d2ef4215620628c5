"use client";

import { useTranslations } from "use-intl";

import { FieldError } from "@/components/ui/field";

import { useFieldError } from "./field-error";
import { NumberInput } from "./number-field";
import { usePlayground } from "./playground-provider";
import { snapped } from "./playground-store";

function Edge({ edge }: { edge: "width" | "height" }) {
  const t = useTranslations();
  const name = `image_size.${edge}` as const;
  const id = `field-${name}`;
  const error = useFieldError(name);
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-small text-muted">
        {t(`playground.size.${edge}`)}
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
}

/** Width and height in pixels, as fal takes them, with what the model makes of them. */
export function PixelFields() {
  const t = useTranslations();
  const reading = usePlayground((state) => state.reading);
  const made = snapped(reading);

  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-body font-medium">
        {t("fields.image_size.label")}
        <span aria-hidden className="ml-2 text-small font-normal text-faint">
          image_size
        </span>
      </legend>
      <div className="grid grid-cols-2 gap-4">
        <Edge edge="width" />
        <Edge edge="height" />
      </div>
      <p id="size-note" className="text-small text-ink tabular-nums">
        {reading.size
          ? t("playground.size.madeNote", { width: String(made.width), height: String(made.height) })
          : null}
      </p>
    </fieldset>
  );
}
