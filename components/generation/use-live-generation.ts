"use client";

import { useEffect, useRef, useState } from "react";

import { loadSchemas } from "@/components/shell/load-schemas";
import { requestJson } from "@/components/shell/request-json";
import { useGenerations, useGenerationsStore } from "@/components/shell/studio-provider";
import { type Generation, isFinal } from "@/lib/domain/generation";

const schema = async () => (await loadSchemas()).generation;

/** Of two accounts of one generation the later: what has ended stays ended. */
function later(present: Generation, told: Generation | undefined): Generation {
  return told && !(isFinal(present.status) && !isFinal(told.status)) ? told : present;
}

/**
 * A generation as it now is, however old. Events tell every change; after a time without them it is asked for again,
 * because the list that heals the others holds the newest alone.
 */
export function useLiveGeneration(first: Generation): Generation {
  const { id } = first;
  const generations = useGenerationsStore();
  const connection = useGenerations((state) => state.connection);
  const [present, setPresent] = useState(first);
  const [given, setGiven] = useState(first);
  if (given !== first) {
    setGiven(first);
    setPresent(first);
  }

  useEffect(() => {
    const take = (told: readonly Generation[]) => {
      const own = told.find((each) => each.id === id);
      if (own) setPresent((before) => later(before, own));
    };
    take(generations.getState().items); // told between the server's answer and now
    return generations.subscribe(({ heard }, before) => {
      if (heard !== before.heard) take(heard);
    });
  }, [generations, id]);

  const wasLost = useRef(false);
  useEffect(() => {
    if (connection === "lost") wasLost.current = true;
    if (connection !== "live" || !wasLost.current) return;
    wasLost.current = false;
    const left = new AbortController();
    const ask = async () => {
      const { signal } = left;
      const answer = await requestJson(`/api/generations/${id}`, schema, { signal }).catch(() => null);
      if (answer?.ok && !signal.aborted) setPresent(answer.data);
    };
    void ask();
    return () => left.abort();
  }, [connection, id]);

  return present;
}
