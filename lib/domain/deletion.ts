const keptMs = 7 * 24 * 3600 * 1000;

/** Until when what was deleted at a moment can be brought back; its media is removed after that. */
export function restorableUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + keptMs);
}

/** What was deleted at this moment or before cannot be brought back any more. */
export function restorableSince(now: Date): Date {
  return new Date(now.getTime() - keptMs);
}
