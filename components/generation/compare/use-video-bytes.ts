import { useEffect, useState } from "react";

import { oncePageLoaded } from "@/components/shell/once-page-loaded";

export interface VideoBytes {
  /** Null until all of it is here. */
  source: string | null;
  /** 0 to 1. */
  share: number;
  failed: boolean;
  /** For a source that turns out not to play. */
  fail: () => void;
  retry: () => void;
}

/** As often as it is told how far it is: a page drawn anew for every packet is late for everything else. */
const shareSteps = 20;

async function readAll(url: string, signal: AbortSignal, onShare: (share: number) => void): Promise<Blob> {
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body) throw new Error(`${url} answers ${response.status}`);
  const size = Number(response.headers.get("content-length")) || null;
  let here = 0;
  let told = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        here += chunk.length;
        const steps = size === null ? 0 : Math.floor(Math.min(1, here / size) * shareSteps);
        if (steps > told) onShare(steps / shareSteps);
        told = steps;
        controller.enqueue(chunk);
      },
    }),
  );
  const type = response.headers.get("content-type") ?? "video/mp4";
  return new Blob([await new Response(counted).blob()], { type });
}

interface State {
  source: string | null;
  share: number;
  failed: boolean;
  /** Each try is another. */
  attempt: number;
}

const nothing = (attempt: number): State => ({ source: null, share: 0, failed: false, attempt });

/** A whole video in memory: a few megabytes, and then no network can hold up a loop or a step. */
export function useVideoBytes(url: string | null): VideoBytes {
  const [state, setState] = useState(() => nothing(0));
  const { attempt } = state;

  useEffect(() => {
    if (url === null) return;
    const left = new AbortController();
    let source: string | null = null;
    const unlessLeft = (change: Partial<State>) => {
      if (!left.signal.aborted) setState((before) => ({ ...before, attempt, ...change }));
    };
    const load = async () => {
      try {
        const blob = await readAll(url, left.signal, (share) => unlessLeft({ share }));
        if (left.signal.aborted) return;
        source = URL.createObjectURL(blob);
        unlessLeft({ source, share: 1 });
      } catch {
        unlessLeft({ failed: true });
      }
    };
    const stopWaiting = oncePageLoaded(() => void load());
    return () => {
      stopWaiting();
      left.abort();
      if (source !== null) URL.revokeObjectURL(source);
    };
  }, [url, attempt]);

  return {
    source: state.source,
    share: state.share,
    failed: state.failed,
    fail: () => setState({ ...nothing(attempt), failed: true }),
    retry: () => setState(nothing(attempt + 1)),
  };
}
