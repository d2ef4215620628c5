const laterMs = 30_000;

/** Lets go of a blob's address once nothing can still be on its way to load it. */
export function releaseUrl(url: string): void {
  setTimeout(() => URL.revokeObjectURL(url), laterMs);
}
