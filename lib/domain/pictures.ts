/** What a picture may be to become a first frame. */
export const pictureLimits = {
  maxBytes: 25 * 1024 * 1024,
  maxPixels: 50_000_000,
  minSide: 64,
} as const;

const oneDecimalUp = (value: number) => (Math.ceil(value * 10) / 10).toLocaleString("en-US");

/** What a person is told of a file beyond the limit; without its size where that is not known. */
export function fileTooLarge(bytes?: number): string {
  const most = oneDecimalUp(pictureLimits.maxBytes / 1024 / 1024);
  const advice = "Scale the picture down or save it as JPEG.";
  if (bytes === undefined) return `This file is larger than ${most} MB, which is the most. ${advice}`;
  return `This file is ${oneDecimalUp(bytes / 1024 / 1024)} MB; ${most} MB is the most. ${advice}`;
}

export function tooManyPixels(pixels: number): string {
  const most = oneDecimalUp(pictureLimits.maxPixels / 1e6);
  return `This picture has ${oneDecimalUp(pixels / 1e6)} megapixels; ${most} is the most. Scale it down.`;
}

export function tooSmall(width: number, height: number): string {
  const least = pictureLimits.minSide;
  return `This picture is ${width} × ${height} pixels; each side needs at least ${least}. Choose a larger one.`;
}
