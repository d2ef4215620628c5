import type { Point, Shape } from "@/lib/domain/drawing";

import "./drawing.css";

export interface Box {
  width: number;
  height: number;
}

const headLength = 14;
const headAngle = Math.PI / 7;

type Pixels = readonly [number, number];

const pixels = ({ width, height }: Box, [x, y]: Point): Pixels => [x * width, y * height];
const text = ([x, y]: Pixels) => `${x.toFixed(1)} ${y.toFixed(1)}`;

function linePath(box: Box, points: readonly Point[]): string {
  const placed = points.map((point) => text(pixels(box, point)));
  // A dot is a line to where it is.
  return `M ${placed.join(" L ")}${placed.length === 1 ? ` L ${placed[0]}` : ""}`;
}

function arrowPath(box: Box, from: Point, to: Point): string {
  const [fromX, fromY] = pixels(box, from);
  const [toX, toY] = pixels(box, to);
  const direction = Math.atan2(toY - fromY, toX - fromX);
  const length = Math.min(headLength, Math.hypot(toX - fromX, toY - fromY));
  const [left, right] = [headAngle, -headAngle].map((turn): Pixels => {
    const angle = direction + Math.PI + turn;
    return [toX + Math.cos(angle) * length, toY + Math.sin(angle) * length];
  });
  const head = left && right ? ` M ${text(left)} L ${text([toX, toY])} L ${text(right)}` : "";
  return `M ${text([fromX, fromY])} L ${text([toX, toY])}${head}`;
}

function boxPath(box: Box, from: Point, to: Point): string {
  const [left, top] = pixels(box, [Math.min(from[0], to[0]), Math.min(from[1], to[1])]);
  const [right, bottom] = pixels(box, [Math.max(from[0], to[0]), Math.max(from[1], to[1])]);
  return `M ${left} ${top} H ${right} V ${bottom} H ${left} Z`;
}

function pathOf(box: Box, shape: Exclude<Shape, { kind: "text" }>): string {
  if (shape.kind === "pen") return linePath(box, shape.points);
  return (shape.kind === "arrow" ? arrowPath : boxPath)(box, shape.from, shape.to);
}

/** From here to the right there is hardly room: words end at their point then. */
const farRight = 0.66;

function DrawnShape({ box, shape }: { box: Box; shape: Shape }) {
  if (shape.kind === "text") {
    const [x, y] = pixels(box, shape.at);
    return (
      <text x={x} y={y} textAnchor={shape.at[0] > farRight ? "end" : "start"} className="drawn-text">
        {shape.text}
      </text>
    );
  }
  const path = pathOf(box, shape);
  return (
    <>
      <path d={path} className="drawn-edge" />
      <path d={path} className="drawn-line" />
    </>
  );
}

/** What was drawn, over exactly the painted box. */
export function DrawingShapes({ box, shapes }: { box: Box; shapes: readonly Shape[] }) {
  return shapes.map((shape, index) => (
    // Strokes never change their place in a drawing.
    // oxlint-disable-next-line react/no-array-index-key
    <g key={index} className={`drawn-${shape.colour}`}>
      <DrawnShape box={box} shape={shape} />
    </g>
  ));
}
