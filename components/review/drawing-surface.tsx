"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import type { DrawingColour, Point, Shape } from "@/lib/domain/drawing";

import { type Box, DrawingShapes } from "./drawing-shapes";
import type { Tool } from "./drawing-store";
import { useDrawing, useRoom } from "./review-room";
import { TextInput } from "./text-input";

const within = (share: number) => Math.min(1, Math.max(0, share));
/** Four digits are finer than a pixel of the largest screen. */
const rounded = (share: number) => Math.round(within(share) * 10_000) / 10_000;
const middle: Point = [0.5, 0.5];

const mostPoints = 2000;
/** In pixels: what is nearer adds nothing, and what is shorter was no drag. */
const leastStep = 2;
const leastDrag = 6;

function pointOf({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return [rounded((clientX - left) / width), rounded((clientY - top) / height)];
}

const distance = ({ width, height }: Box, a: Point, b: Point) =>
  Math.hypot((a[0] - b[0]) * width, (a[1] - b[1]) * height);

interface Style {
  tool: Tool;
  colour: DrawingColour;
}

function begun({ tool, colour }: Style, at: Point): Shape | null {
  if (tool === "text") return null;
  return tool === "pen" ? { kind: "pen", colour, points: [at] } : { kind: tool, colour, from: at, to: at };
}

function continued(box: Box, shape: Shape, to: Point): Shape {
  if (shape.kind === "text") return shape;
  if (shape.kind !== "pen") return { ...shape, to };
  const last = shape.points.at(-1);
  const isNear = last !== undefined && distance(box, last, to) < leastStep;
  return isNear || shape.points.length >= mostPoints ? shape : { ...shape, points: [...shape.points, to] };
}

const isTooShort = (box: Box, shape: Shape) =>
  (shape.kind === "arrow" || shape.kind === "box") && distance(box, shape.from, shape.to) < leastDrag;

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Doing extends Style {
  box: Box;
  growing: Shape | null;
  setGrowing: (shape: Shape | null) => void;
  onText: (at: Point) => void;
}

/** The cross that the arrow keys move, and what Enter sets. */
function useCross({ box, tool, colour, growing, setGrowing, onText }: Doing) {
  const { drawing } = useRoom();
  const [cross, setCross] = useState<Point | null>(null);
  const set = (at: Point) => {
    if (tool === "text") return onText(at);
    if (tool === "pen") return;
    if (!growing) return setGrowing(begun({ tool, colour }, at));
    const done = continued(box, growing, at);
    if (isTooShort(box, done)) return;
    drawing.getState().add(done);
    setGrowing(null);
  };
  const press = (event: KeyboardEvent) => {
    const at = cross ?? middle;
    const step = steps[event.key];
    if (step) {
      const by = event.shiftKey ? 0.1 : 0.02;
      const next: Point = [rounded(at[0] + step[0] * by), rounded(at[1] + step[1] * by)];
      setCross(next);
      if (growing) setGrowing(continued(box, growing, next));
    } else if (event.key === "Enter" || event.key === " ") set(at);
    else if (event.key === "Escape" && growing) setGrowing(null);
    else if (event.key === "Escape") drawing.getState().setOpen(false);
    else return;
    event.preventDefault();
  };
  return { cross, setCross, press };
}

/** Takes what is drawn on the frame, by a pointer or by keys. */
export function DrawingSurface({ box }: { box: Box }) {
  const t = useTranslations();
  const { drawing } = useRoom();
  const tool = useDrawing((state) => state.tool);
  const colour = useDrawing((state) => state.colour);
  const surface = useRef<HTMLDivElement>(null);
  const [growing, setGrowing] = useState<Shape | null>(null);
  const [textAt, setTextAt] = useState<Point | null>(null);
  const cross = useCross({ box, tool, colour, growing, setGrowing, onText: setTextAt });
  const isCrossed = cross.cross !== null && tool !== "pen";
  useEffect(() => surface.current?.focus({ preventScroll: true }), []);

  const pointer = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0 || event.target !== event.currentTarget) return;
      event.preventDefault();
      cross.setCross(null);
      if (tool === "text") return setTextAt(pointOf(event));
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus({ preventScroll: true });
      setGrowing(begun({ tool, colour }, pointOf(event)));
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const to = pointOf(event);
      setGrowing((shape) => shape && continued(box, shape, to));
    },
    onPointerUp: () => {
      if (!growing || cross.cross) return;
      if (!isTooShort(box, growing)) drawing.getState().add(growing);
      setGrowing(null);
    },
    onPointerCancel: () => setGrowing(null),
  };
  const [x, y] = cross.cross ?? middle;
  const say = tool === "pen" ? t("review.draw.penByHand") : t("review.draw.cross", percents(x, y));
  return (
    // A drawing has no control of the browser's own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={surface}
      role="application"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={t("review.draw.surface")}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) cross.press(event);
      }}
      className="drawing-surface"
      {...pointer}
    >
      <svg
        aria-hidden
        viewBox={`0 0 ${box.width} ${box.height}`}
        className="pointer-events-none absolute inset-0 size-full"
      >
        {growing ? <DrawingShapes box={box} shapes={[growing]} /> : null}
        {isCrossed ? (
          <path
            className={`drawn-line drawn-${colour}`}
            d={`M ${x * box.width - 12} ${y * box.height} h 24 M ${x * box.width} ${y * box.height - 12} v 24`}
          />
        ) : null}
      </svg>
      {textAt ? (
        <TextInput
          at={textAt}
          onEnd={(text) => {
            if (text !== "") drawing.getState().add({ kind: "text", colour, at: textAt, text });
            setTextAt(null);
            surface.current?.focus({ preventScroll: true });
          }}
        />
      ) : null}
      <output className="sr-only">
        {cross.cross ? say : ""} {growing && cross.cross ? t("review.draw.begun") : ""}
      </output>
    </div>
  );
}

const percents = (x: number, y: number) => ({ x: Math.round(x * 100), y: Math.round(y * 100) });
