const barWidth = 10;

/** One line of a denoising loop: `Denoising  43%|####      | 12/28`. */
function progressLine(step: number, steps: number): string {
  const percent = Math.floor((step / steps) * 100);
  const bar = "#".repeat(Math.floor((step / steps) * barWidth)).padEnd(barWidth);
  return `Denoising ${String(percent).padStart(3)}%|${bar}| ${step}/${steps}`;
}

/** Turns a render's progress, 0 to 1, into lines: one for each step that is reached, none twice. */
export function reportSteps(steps: number, log: (message: string) => void): (fraction: number) => void {
  let reached = -1;
  return (fraction) => {
    const step = Math.min(steps, Math.max(0, Math.floor(fraction * steps)));
    if (step <= reached) return;
    reached = step;
    log(progressLine(step, steps));
  };
}
