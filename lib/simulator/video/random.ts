/** A stream of numbers in 0..1 that the seed alone decides (mulberry32's mixing). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A 32-bit number from any texts and numbers (FNV-1a), for seeding. */
export function hashValues(...values: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of values.join("\u0000")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** A smooth aimless path through -1..1 that starts at 0; `tempo` is about how many turns it makes a second. */
export function createWander(random: () => number, tempo: number): (seconds: number) => number {
  const waves = [1, 1.7, 2.9].map((ratio, index) => ({
    rate: 2 * Math.PI * tempo * ratio * (0.8 + 0.4 * random()),
    phase: 2 * Math.PI * random(),
    share: [0.5, 0.3, 0.2][index] ?? 0,
  }));
  const at = (seconds: number) =>
    waves.reduce((sum, { rate, phase, share }) => sum + share * Math.sin(rate * seconds + phase), 0);
  const start = at(0);
  return (seconds) => (at(seconds) - start) * smooth(seconds / 0.8);
}

/** Eases 0..1 with no speed at either end. */
export function smooth(fraction: number): number {
  const held = Math.min(1, Math.max(0, fraction));
  return held * held * (3 - 2 * held);
}
