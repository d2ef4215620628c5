import sharp from "sharp";

/** A picture for tests with sky, ground, fine detail and colour, drawn by arithmetic alone. */
export async function makeSamplePicture(width: number, height: number): Promise<Uint8Array> {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      const ground = y > height * 0.55 + 12 * Math.sin(x / 40);
      const detail = ground ? 45 * Math.sin(x / 5) * Math.sin(y / 4) : 12 * Math.sin(x / 60 + y / 45);
      rgb[at] = (ground ? 96 : 120) + detail;
      rgb[at + 1] = (ground ? 118 : 160) + detail;
      rgb[at + 2] = (ground ? 70 : 205) + 0.5 * detail;
    }
  }
  return new Uint8Array(
    await sharp(rgb, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer(),
  );
}
