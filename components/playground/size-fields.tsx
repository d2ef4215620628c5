"use client";

import { ChoiceGroup } from "@/components/ui/choice-group";
import { type Shape, shapes, type Tier, tiers } from "@/lib/domain/sizes";

import { usePlayground } from "./playground-provider";
import { snapped } from "./playground-store";

const longEdge = 18;

const tierLabels: Record<Tier, string> = { "256": "Draft", "480": "Standard", "720": "High" };

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

const tierChoices = tiers.map((tier) => ({ value: tier, label: tierLabels[tier], hint: `${tier}p` }));

/** Shape and quality name one of NVIDIA's fifteen sizes; any other size leaves both open. */
export function SizeFields() {
  const size = usePlayground((state) => state.reading.size);
  const reading = usePlayground((state) => state.reading);
  const chooseShape = usePlayground((state) => state.chooseShape);
  const chooseTier = usePlayground((state) => state.chooseTier);
  const made = snapped(reading);
  const listed = size?.width === made.width && size.height === made.height;

  return (
    <div className="grid gap-5">
      <ChoiceGroup<Shape>
        name="shape"
        label="Shape"
        choices={shapeChoices}
        value={listed ? made.shape : null}
        onChange={chooseShape}
        aside={
          <span className="text-small text-muted tabular-nums">
            {size && !listed ? `${size.width} × ${size.height} asked for` : null}
          </span>
        }
      />
      <div className="grid gap-1.5">
        <ChoiceGroup<Tier>
          name="quality"
          label="Quality"
          choices={tierChoices}
          value={listed ? made.tier : null}
          onChange={chooseTier}
          aside={
            <span className="text-small text-muted tabular-nums">
              {size
                ? listed
                  ? `${made.width} × ${made.height}`
                  : `Cosmos makes ${made.width} × ${made.height}`
                : null}
            </span>
          }
        />
        <p className="text-small text-muted">The price is the same; the wait is not.</p>
      </div>
    </div>
  );
}
