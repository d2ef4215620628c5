/** Hears the reviews of an event stream, as a page does. */
export interface ReviewListener {
  /** How many events of reviews have come, and when the last did (`performance.now()`). */
  heard: () => { count: number; lastAt: number };
  close: () => void;
}

/** Opens an event stream and resolves once it is there. */
export async function listenForReviews(url: string, cookie: string): Promise<ReviewListener> {
  const leaving = new AbortController();
  const response = await fetch(url, { headers: { cookie }, signal: leaving.signal });
  const stream = response.body?.getReader();
  if (!response.ok || !stream) throw new Error(`${url} answers ${response.status}`);
  let count = 0;
  let lastAt = 0;
  const pump = async () => {
    const decoder = new TextDecoder();
    let rest = "";
    for (;;) {
      const { done, value } = await stream.read();
      if (done) return;
      const events = (rest + decoder.decode(value, { stream: true })).split("\n\n");
      rest = events.pop() ?? "";
      const reviews = events.filter((event) => /^event: review$/m.test(event)).length;
      if (reviews === 0) continue;
      count += reviews;
      lastAt = performance.now();
    }
  };
  pump().catch(() => undefined); // it is left
  return { heard: () => ({ count, lastAt }), close: () => leaving.abort() };
}
