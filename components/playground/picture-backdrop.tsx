"use client";

import { Pipette } from "lucide-react";
import { useTranslations } from "use-intl";

const offered = [
  { colour: "#ffffff", name: "white" },
  { colour: "#000000", name: "black" },
] as const;
const firstPicked = "#7f7f7f";

const swatch =
  "relative size-8 rounded-full border border-field-line has-checked:outline-2 has-checked:outline-offset-2 " +
  "has-checked:outline-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 " +
  "has-focus-visible:outline-focus pointer-coarse:size-11";
const control =
  "absolute inset-0 size-full cursor-pointer appearance-none rounded-full opacity-0 outline-none";

interface PictureBackdropProps {
  colour: string;
  onChange: (colour: string) => void;
}

/** A video has no see-through parts: which colour stands behind the picture. */
export function PictureBackdrop({ colour, onChange }: PictureBackdropProps) {
  const t = useTranslations();
  const picked = offered.every((each) => each.colour !== colour);
  return (
    <fieldset className="flex min-h-11 items-center justify-between gap-3">
      <legend className="float-left min-w-0 flex-1 text-small text-muted">
        {t("pictures.backdrop.legend")}
      </legend>
      <div className="flex shrink-0 gap-2.5">
        {offered.map(({ colour: each, name }) => (
          <label
            key={each}
            title={t(`pictures.backdrop.${name}`)}
            className={swatch}
            style={{ background: each }}
          >
            <input
              type="radio"
              name="backdrop"
              aria-label={t(`pictures.backdrop.${name}`)}
              checked={colour === each}
              onChange={() => onChange(each)}
              className={control}
            />
          </label>
        ))}
        <label
          title={t("pictures.backdrop.other")}
          className={`${swatch} grid place-items-center ${picked ? "outline-2 outline-offset-2 outline-ink" : ""}`}
          style={picked ? { background: colour } : undefined}
        >
          {picked ? null : <Pipette aria-hidden size={16} strokeWidth={1.75} className="text-muted" />}
          <input
            type="color"
            aria-label={t("pictures.backdrop.other")}
            value={picked ? colour : firstPicked}
            onChange={(event) => onChange(event.currentTarget.value)}
            className={control}
          />
        </label>
      </div>
    </fieldset>
  );
}
