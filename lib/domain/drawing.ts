import * as z from "zod/mini";

/** In shares of the frame's width and height, from its top left corner: 0 to 1, whatever size it is shown at. */
const place = z.number().check(z.minimum(0), z.maximum(1));
const Point = z.tuple([place, place]);
export type Point = z.infer<typeof Point>;

export const drawingColours = ["red", "amber", "green", "blue", "white"] as const;
export type DrawingColour = (typeof drawingColours)[number];

const mostPoints = 2000;
const mostShapes = 100;
const mostCharacters = 200;

const base = { colour: z.enum(drawingColours) };
const fromTo = { ...base, from: Point, to: Point };

export const Shape = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("pen"),
    ...base,
    points: z.array(Point).check(z.minLength(1), z.maxLength(mostPoints)),
  }),
  z.strictObject({ kind: z.literal("arrow"), ...fromTo }),
  z.strictObject({ kind: z.literal("box"), ...fromTo }),
  z.strictObject({
    kind: z.literal("text"),
    ...base,
    at: Point,
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(mostCharacters)),
  }),
]);
export type Shape = z.infer<typeof Shape>;

/** What was drawn on a frame, the oldest stroke first. */
export const Drawing = z.array(Shape).check(z.minLength(1), z.maxLength(mostShapes));
export type Drawing = z.infer<typeof Drawing>;
