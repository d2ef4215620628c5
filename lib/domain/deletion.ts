const keptMs = 7 * 24 * 3600 * 1000;

/** What was deleted at this moment or before cannot be brought back any more; its media is removed. */
export function restorableSince(now: Date): Date {
  return new Date(now.getTime() - keptMs);
}
