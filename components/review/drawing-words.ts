import type { Point, Shape } from "@/lib/domain/drawing";
import type { Words } from "@/lib/words/words";

const rows = [
  ["topLeft", "top", "topRight"],
  ["left", "middle", "right"],
  ["bottomLeft", "bottom", "bottomRight"],
] as const;

const third = (share: number) => Math.min(2, Math.floor(share * 3));

function placeWords(t: Words, [x, y]: Point): string {
  const place = rows[third(y)]?.[third(x)] ?? "middle";
  return t(`review.draw.places.${place}`);
}

/** A stroke is said to be where its middle is. */
function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(([x, y], [left, top]) => [x + left, y + top], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

function shapeWords(t: Words, shape: Shape): string {
  const colour = t(`review.draw.colours.${shape.colour}`);
  if (shape.kind === "pen") {
    return t("review.draw.pen", { colour, at: placeWords(t, middleOf(shape.points)) });
  }
  if (shape.kind === "text") {
    return t("review.draw.text", { colour, text: shape.text, at: placeWords(t, shape.at) });
  }
  const ends = { from: placeWords(t, shape.from), to: placeWords(t, shape.to) };
  return t(`review.draw.${shape.kind}`, { colour, ...ends });
}

const mostSaid = 5;

/** A drawing for those who do not see it: `Red arrow from top left to middle`. */
export function drawingWords(t: Words, shapes: readonly Shape[]): string {
  const said = shapes.slice(0, mostSaid).map((shape) => shapeWords(t, shape));
  return `${said.join("; ")}${shapes.length > mostSaid ? " …" : ""}`;
}
