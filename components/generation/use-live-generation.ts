"use client";

import { useEffect, useRef, useState } from "react";

import { loadSchemas } from "@/components/shell/load-schemas";
import { requestJson } from "@/components/shell/request-json";
import { useGenerations } from "@/components/shell/studio-provider";
import { type Generation, isFinal } from "@/lib/domain/generation";

const schema = async () => (await loadSchemas()).generation;

/** Of two accounts of one generation, the later: what has ended stays ended. */
function later(asked: Generation, heard: Generation | undefined): Generation {
  return heard && !(isFinal(asked.status) && !isFinal(heard.status)) ? heard : asked;
}

/**
 * A generation as it now is. Events tell every change; after a time without them it is asked for again, because the
 * list that heals the others holds the newest alone.
 */
export function useLiveGeneration(first: Generation): Generation {
  const { id } = first;
  const heard = useGenerations(({ items }) => items.find((item) => item.id === id));
  const connection = useGenerations((state) => state.connection);
  const [asked, setAsked] = useState(first);
  const [given, setGiven] = useState(first);
  if (given !== first) {
    setGiven(first);
    setAsked(first);
  }

  const wasLost = useRef(false);
  useEffect(() => {
    if (connection === "lost") wasLost.current = true;
    if (connection !== "live" || !wasLost.current) return;
    wasLost.current = false;
    const left = new AbortController();
    const ask = async () => {
      const { signal } = left;
      const answer = await requestJson(`/api/generations/${id}`, schema, { signal }).catch(() => null);
      if (answer?.ok && !signal.aborted) setAsked(answer.data);
    };
    void ask();
    return () => left.abort();
  }, [connection, id]);

  return later(asked, heard);
}
