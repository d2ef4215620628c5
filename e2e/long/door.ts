/** What goes on at the studio's door: one can wait for the next event of a kind, or for so many. */
export class Door {
  #counts = { sent: 0, answered: 0 };
  #listeners = new Set<() => void>();

  tell(kind: "sent" | "answered"): void {
    this.#counts[kind] += 1;
    for (const listener of this.#listeners) listener();
  }

  /** Resolves once so many more have come, or when the signal aborts. */
  more(kind: "sent" | "answered", count: number, signal: AbortSignal): Promise<void> {
    const wanted = this.#counts[kind] + count;
    return new Promise((resolve) => {
      const look = () => {
        if (this.#counts[kind] < wanted && !signal.aborted) return;
        this.#listeners.delete(look);
        signal.removeEventListener("abort", look);
        resolve();
      };
      this.#listeners.add(look);
      signal.addEventListener("abort", look);
      look();
    });
  }
}
