"use client";

import { useTranslations } from "use-intl";

import { ChoiceGroup } from "@/components/ui/choice-group";
import type { ImageSize } from "@/lib/domain/model-fields";
import { type Shape, shapes, type Tier, tiers } from "@/lib/domain/sizes";

import { usePlayground } from "./playground-provider";
import { snapped } from "./playground-store";

const longEdge = 18;

const tierNames = { "256": "draft", "480": "standard", "720": "high" } as const satisfies Record<
  Tier,
  string
>;

function ShapePicture({ shape }: { shape: Shape }) {
  const [across = 1, down = 1] = shape.split(":").map(Number);
  const unit = longEdge / Math.max(across, down);
  return (
    <span aria-hidden className="flex h-[18px] items-center justify-center">
      <span
        className="rounded-[2px] border-[1.5px] border-current"
        style={{ width: across * unit, height: down * unit }}
      />
    </span>
  );
}

const shapeChoices = shapes.map((shape) => ({
  value: shape,
  label: shape,
  picture: <ShapePicture shape={shape} />,
}));

function inPixels({ width, height }: ImageSize) {
  return { width: String(width), height: String(height) };
}

/** Shape and quality name one of NVIDIA's fifteen sizes; any other size leaves both open. */
export function SizeFields() {
  const t = useTranslations();
  const size = usePlayground((state) => state.reading.size);
  const reading = usePlayground((state) => state.reading);
  const chooseShape = usePlayground((state) => state.chooseShape);
  const chooseTier = usePlayground((state) => state.chooseTier);
  const made = snapped(reading);
  const listed = size?.width === made.width && size.height === made.height;

  const tierChoices = tiers.map((tier) => ({
    value: tier,
    label: t(`playground.size.${tierNames[tier]}`),
    hint: `${tier}p`,
  }));

  return (
    <div className="grid gap-5">
      <ChoiceGroup<Shape>
        name="shape"
        label={t("playground.size.shape")}
        choices={shapeChoices}
        value={listed ? made.shape : null}
        onChange={chooseShape}
        aside={
          <span className="text-small text-muted tabular-nums">
            {size && !listed ? t("playground.size.askedFor", inPixels(size)) : null}
          </span>
        }
      />
      <div className="grid gap-1.5">
        <ChoiceGroup<Tier>
          name="quality"
          label={t("playground.size.quality")}
          choices={tierChoices}
          value={listed ? made.tier : null}
          onChange={chooseTier}
          aside={
            <span className="text-small text-muted tabular-nums">
              {size
                ? listed
                  ? `${made.width} × ${made.height}`
                  : t("playground.size.made", inPixels(made))
                : null}
            </span>
          }
        />
        <p className="text-small text-muted">{t("playground.size.priceStays")}</p>
      </div>
    </div>
  );
}
