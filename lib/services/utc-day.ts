const dayMs = 24 * 3600 * 1000;

/** Where a UTC day like `2026-11-28` begins. */
export const startOfDay = (day: string) => new Date(`${day}T00:00:00.000Z`);
/** Where the next one does. */
export const endOfDay = (day: string) => new Date(startOfDay(day).getTime() + dayMs);
