/** What a picture may be to become a first frame. */
export const pictureLimits = {
  maxBytes: 25 * 1024 * 1024,
  maxPixels: 50_000_000,
  minSide: 64,
  /** In characters, of an address to fetch one from. */
  maxAddress: 4096,
} as const;

/** What is just beyond a limit must not read as the limit. */
const tenthsUp = (value: number) => Math.ceil(value * 10) / 10;

export const megabytes = (bytes: number) => tenthsUp(bytes / 1024 / 1024);
export const megapixels = (pixels: number) => tenthsUp(pixels / 1e6);
