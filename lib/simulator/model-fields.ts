import { limits, namedSizes, textLength, type ImageSize } from "@/lib/domain/model-fields";

import { docsUrl, type FieldError } from "./failures";

type Loc = FieldError["loc"];
/** A field's value as the model reads it, or what is wrong with it. */
export type Read<T> = { value: T } | { errors: FieldError[] };

const wrong = (loc: Loc, type: string, msg: string, input: unknown): Read<never> => ({
  errors: [{ type, loc, msg, input }],
});

/** An error of fal's own catalogue: it links to its page and gives the bound it missed. */
const outOfBounds = (
  loc: Loc,
  type: string,
  msg: string,
  ctx: Record<string, unknown>,
  input: unknown,
): Read<never> => ({
  errors: [{ type, loc, msg, input, ctx, url: docsUrl(type) }],
});

export interface Bounds {
  min: number;
  max: number;
}

function within(value: number, { min, max }: Bounds, loc: Loc, input: unknown): Read<number> {
  if (value < min) {
    const msg = `Input should be greater than or equal to ${min}`;
    return outOfBounds(loc, "greater_than_equal", msg, { ge: min }, input);
  }
  if (value > max) {
    const msg = `Input should be less than or equal to ${max}`;
    return outOfBounds(loc, "less_than_equal", msg, { le: max }, input);
  }
  return { value };
}

/** As the model reads numbers: `"12"`, `12.0` and `true` are whole numbers too. */
export function readWhole(input: unknown, loc: Loc, bounds: Bounds): Read<number> {
  if (typeof input === "boolean") return within(Number(input), bounds, loc, input);
  if (typeof input === "number") {
    return Number.isInteger(input)
      ? within(input, bounds, loc, input)
      : wrong(loc, "int_from_float", "Input should be a valid integer, got a number with a fraction", input);
  }
  if (typeof input === "string") {
    return /^\s*[+-]?\d+\s*$/.test(input)
      ? within(Number(input), bounds, loc, input)
      : wrong(loc, "int_parsing", "Input should be a valid integer", input);
  }
  return wrong(loc, "int_type", "Input should be a valid integer", input);
}

export function readNumber(input: unknown, loc: Loc, bounds: Bounds): Read<number> {
  if (typeof input === "number" || typeof input === "boolean") {
    return within(Number(input), bounds, loc, input);
  }
  if (typeof input === "string") {
    const value = Number(input);
    return input.trim() !== "" && Number.isFinite(value)
      ? within(value, bounds, loc, input)
      : wrong(loc, "float_parsing", "Input should be a valid number", input);
  }
  return wrong(loc, "float_type", "Input should be a valid number", input);
}

const on = new Set(["true", "1", "yes", "y", "on", "t"]);
const off = new Set(["false", "0", "no", "n", "off", "f"]);

export function readSwitch(input: unknown, loc: Loc): Read<boolean> {
  if (typeof input === "boolean") return { value: input };
  if (typeof input !== "string" && typeof input !== "number") {
    return wrong(loc, "bool_type", "Input should be a valid boolean", input);
  }
  const word = String(input).toLowerCase();
  if (on.has(word)) return { value: true };
  if (off.has(word)) return { value: false };
  return wrong(loc, "bool_parsing", "Input should be a valid boolean", input);
}

export function readText(
  input: unknown,
  loc: Loc,
  { minLength = 0, maxLength = Infinity }: { minLength?: number; maxLength?: number },
): Read<string> {
  if (typeof input !== "string") return wrong(loc, "string_type", "Input should be a valid string", input);
  const length = textLength(input);
  if (length < minLength) {
    const msg = `String should have at least ${minLength} character${minLength === 1 ? "" : "s"}`;
    return outOfBounds(loc, "string_too_short", msg, { min_length: minLength }, input);
  }
  if (length > maxLength) {
    const msg = `String should have at most ${maxLength} characters`;
    return outOfBounds(loc, "string_too_long", msg, { max_length: maxLength }, input);
  }
  return { value: input };
}

const defaultEdge = 512;

function readEdge(input: unknown, loc: Loc): Read<number> {
  if (input === undefined) return { value: defaultEdge };
  const { min, max } = limits.image_size;
  const read = readWhole(input, loc, { min: -Infinity, max });
  if ("value" in read && read.value < min) {
    return outOfBounds(
      loc,
      "greater_than",
      `Input should be greater than ${min - 1}`,
      { gt: min - 1 },
      input,
    );
  }
  return read;
}

/** A named size or `{width, height}`, in pixels. */
export function readSize(input: unknown, loc: Loc): Read<ImageSize> {
  if (typeof input === "string") {
    if (Object.hasOwn(namedSizes, input)) return { value: namedSizes[input as keyof typeof namedSizes] };
    const expected = Object.keys(namedSizes);
    return outOfBounds(loc, "one_of", `Input should be one of: ${expected.join(", ")}`, { expected }, input);
  }
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return wrong(loc, "model_attributes_type", "Input should be a size name or an object", input);
  }
  const { width, height } = input as Record<string, unknown>;
  const wide = readEdge(width, [...loc, "width"]);
  const high = readEdge(height, [...loc, "height"]);
  if ("value" in wide && "value" in high) return { value: { width: wide.value, height: high.value } };
  return { errors: [wide, high].flatMap((read) => ("errors" in read ? read.errors : [])) };
}
