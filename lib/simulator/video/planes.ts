/** One 4:2:0 picture in BT.709 limited range: luma, then Cb and Cr at half size, in one buffer. */
export interface Planes {
  width: number;
  height: number;
  all: Uint8Array;
  luma: Uint8Array;
  blue: Uint8Array;
  red: Uint8Array;
}

export function createPlanes(width: number, height: number): Planes {
  const size = width * height;
  const all = new Uint8Array((size * 3) / 2);
  return {
    width,
    height,
    all,
    luma: all.subarray(0, size),
    blue: all.subarray(size, (size * 5) / 4),
    red: all.subarray((size * 5) / 4),
  };
}

const half = 1 << 15;

/** Fixed-point BT.709 coefficients times 65,536, with 219/255 and 224/255 for the limited range. */
export function planesFromRgb(rgb: Uint8Array, width: number, height: number): Planes {
  const planes = createPlanes(width, height);
  const { luma, blue, red } = planes;
  for (let i = 0, at = 0; i < luma.length; i += 1, at += 3) {
    const r = rgb[at] as number;
    const g = rgb[at + 1] as number;
    const b = rgb[at + 2] as number;
    luma[i] = 16 + ((11_966 * r + 40_254 * g + 4064 * b + half) >> 16);
  }
  const stride = width * 3;
  for (let y = 0, i = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2, i += 1) {
      const a = y * stride + x * 3;
      const c = a + stride;
      const r = (rgb[a] as number) + (rgb[a + 3] as number) + (rgb[c] as number) + (rgb[c + 3] as number);
      const g =
        (rgb[a + 1] as number) + (rgb[a + 4] as number) + (rgb[c + 1] as number) + (rgb[c + 4] as number);
      const b =
        (rgb[a + 2] as number) + (rgb[a + 5] as number) + (rgb[c + 2] as number) + (rgb[c + 5] as number);
      blue[i] = 128 + ((-6596 * r - 22_188 * g + 28_784 * b + 4 * half) >> 18);
      red[i] = 128 + ((28_784 * r - 26_145 * g - 2639 * b + 4 * half) >> 18);
    }
  }
  return planes;
}
