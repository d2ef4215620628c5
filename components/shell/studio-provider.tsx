"use client";

import { createContext, type ReactNode, use, useEffect, useState } from "react";
import * as z from "zod/mini";
import { useStore } from "zustand";

import { Generation, type Mode } from "@/lib/domain/generation";
import type { Micros } from "@/lib/domain/price";

import { createGenerationsStore, type GenerationsState, type GenerationsStore } from "./generations-store";
import { connectLive } from "./live-connection";
import { requestJson } from "./request-json";
import type { Spend } from "./spend";
import { keepUnconfirmedSubmits } from "./unconfirmed-submits";

/** What every page of the studio knows from the server's first answer. */
export interface StudioFacts {
  mode: Mode;
  generations: Generation[];
  spend: Spend | null;
  /** The price of one second of video. */
  secondMicros: Micros;
  /** Whether that price is fal's own answer or the one on the model's page. */
  unitPriceSource: "fal" | "page";
}

interface StudioContext {
  facts: StudioFacts;
  generations: GenerationsStore;
}

const Studio = createContext<StudioContext | null>(null);

const GenerationList = z.object({ items: z.array(Generation) });

async function heal(generations: GenerationsStore): Promise<void> {
  const answer = await requestJson("/api/generations?limit=24", GenerationList);
  if (answer.ok) generations.getState().receive(answer.data.items);
}

export function StudioProvider({ facts, children }: { facts: StudioFacts; children: ReactNode }) {
  const [generations] = useState(() => createGenerationsStore(facts.generations));

  useEffect(() => {
    const stopKeeping = keepUnconfirmedSubmits(generations);
    const disconnect = connectLive({
      onGeneration: (generation) => generations.getState().receive([generation]),
      onConnection: (connection) => {
        generations.getState().setConnection(connection);
        if (connection === "live") void heal(generations);
      },
    });
    return () => {
      disconnect();
      stopKeeping();
    };
  }, [generations]);

  return <Studio value={{ facts, generations }}>{children}</Studio>;
}

function useStudioContext(): StudioContext {
  const studio = use(Studio);
  if (!studio) throw new Error("A part of the studio stands outside StudioProvider.");
  return studio;
}

export function useStudio(): StudioFacts {
  return useStudioContext().facts;
}

export function useGenerationsStore(): GenerationsStore {
  return useStudioContext().generations;
}

export function useGenerations<T>(select: (state: GenerationsState) => T): T {
  return useStore(useGenerationsStore(), select);
}
