/** A decoded picture takes up to 200 MB: more at once would take a small machine down. */
const slots = 2;

let taken = 0;
const waiting: (() => void)[] = [];

/** Runs `work` when a slot is free, first come, first served. */
export async function withDecodingSlot<T>(work: () => Promise<T>): Promise<T> {
  if (taken < slots) taken += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }
}
