/** Mean over a square of the given radius, edges repeated. */
export function boxBlur(source: Float32Array, width: number, height: number, radius: number): Float32Array {
  const across = new Float32Array(source.length);
  const result = new Float32Array(source.length);
  blurLines(source, across, width, height, 1, width, radius);
  blurLines(across, result, height, width, width, 1, radius);
  return result;
}

function blurLines(
  source: Float32Array,
  target: Float32Array,
  length: number,
  lines: number,
  step: number,
  lineStep: number,
  radius: number,
): void {
  for (let line = 0; line < lines; line += 1) {
    const start = line * lineStep;
    const at = (i: number) => source[start + Math.min(length - 1, Math.max(0, i)) * step] as number;
    let sum = 0;
    for (let i = -radius; i <= radius; i += 1) sum += at(i);
    for (let i = 0; i < length; i += 1) {
      target[start + i * step] = sum / (2 * radius + 1);
      sum += at(i + radius + 1) - at(i - radius);
    }
  }
}

function gaussianKernel(deviation: number): Float32Array {
  const radius = Math.max(1, Math.ceil(deviation * 2.5));
  const kernel = Float32Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * deviation ** 2)),
  );
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  return kernel.map((weight) => weight / total);
}

/** Gaussian blur of one 8-bit plane. */
export function gaussianBlur(
  source: Uint8Array,
  width: number,
  height: number,
  deviation: number,
): Uint8Array {
  const kernel = gaussianKernel(deviation);
  const across = new Float32Array(source.length);
  const result = new Uint8Array(source.length);
  convolve(source, across, width, height, 1, width, kernel, 0);
  convolve(across, result, height, width, width, 1, kernel, 0.5);
  return result;
}

function convolve(
  source: Uint8Array | Float32Array,
  target: Uint8Array | Float32Array,
  length: number,
  lines: number,
  step: number,
  lineStep: number,
  kernel: Float32Array,
  rounding: number,
): void {
  const radius = (kernel.length - 1) / 2;
  const padded = new Float32Array(length + 2 * radius);
  for (let line = 0; line < lines; line += 1) {
    const start = line * lineStep;
    for (let i = 0; i < padded.length; i += 1) {
      padded[i] = source[start + Math.min(length - 1, Math.max(0, i - radius)) * step] as number;
    }
    for (let i = 0; i < length; i += 1) {
      let sum = rounding;
      for (let k = 0; k < kernel.length; k += 1) sum += (kernel[k] as number) * (padded[i + k] as number);
      target[start + i * step] = sum;
    }
  }
}
