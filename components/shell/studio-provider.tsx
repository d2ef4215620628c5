"use client";

import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { useStore } from "zustand";

import type { Generation, Mode } from "@/lib/domain/generation";
import type { KnownPerson, Person } from "@/lib/domain/people";
import { type Action, may, mayTo } from "@/lib/domain/permissions";
import type { Micros } from "@/lib/domain/price";

import { createGenerationsStore, type GenerationsState, type GenerationsStore } from "./generations-store";
import { connectLive, type LiveListener } from "./live-connection";
import { loadSchemas } from "./load-schemas";
import { createPresenceChanges, type PresenceChanges } from "./presence-changes";
import { requestJson } from "./request-json";
import { createReviewChanges, type ReviewChanges } from "./review-changes";
import { type Room, roomOf, type Spend, uncountedMicros } from "./spend";
import { createSpendStore, keepSpend, type SpendStore } from "./spend-store";
import { keepUnconfirmedSubmits } from "./unconfirmed-submits";

/** What every page of the studio knows from the server's first answer. */
export interface StudioFacts {
  mode: Mode;
  /** Who is signed in; null where one works alone and nobody is. */
  person: Person | null;
  /** Everybody whose name may stand on something here. */
  people: KnownPerson[];
  generations: Generation[];
  /** The place in the order of changes up to which they are complete. */
  since: number;
  spend: Spend | null;
  /** The price of one second of video. */
  secondMicros: Micros;
  /** Whether that price is fal's own answer or the one on the model's page. */
  unitPriceSource: "fal" | "page";
}

interface StudioContext {
  facts: StudioFacts;
  generations: GenerationsStore;
  reviewChanges: ReviewChanges;
  presenceChanges: PresenceChanges;
  spend: SpendStore;
}

const Studio = createContext<StudioContext | null>(null);

async function heal(generations: GenerationsStore): Promise<void> {
  const answer = await requestJson(
    "/api/generations?limit=24",
    async () => (await loadSchemas()).generations,
  );
  if (answer.ok) generations.getState().receive(answer.data.items);
}

export function StudioProvider({ facts, children }: { facts: StudioFacts; children: ReactNode }) {
  const [generations] = useState(() => createGenerationsStore(facts.generations));
  const [since] = useState(facts.since); // of the facts the store began with, not of later ones
  const [reviewChanges] = useState(createReviewChanges);
  const [presenceChanges] = useState(createPresenceChanges);
  const [spend] = useState(() => createSpendStore(facts.spend, generations));

  useEffect(() => {
    const stopKeeping = keepUnconfirmedSubmits(generations);
    const listener: LiveListener = {
      onGeneration: (generation) => generations.getState().receive([generation]),
      onReview: (generationId) => reviewChanges.tell(generationId),
      onPresence: (presence) => presenceChanges.tell(presence),
      onConnection: (connection, complete) => {
        generations.getState().setConnection(connection);
        if (connection !== "live" || complete) return;
        void heal(generations);
        reviewChanges.tell(null);
      },
    };
    const disconnect = connectLive(listener, String(since));
    return () => {
      disconnect();
      stopKeeping();
    };
  }, [generations, reviewChanges, presenceChanges, since]);

  useEffect(() => keepSpend(spend, generations), [spend, generations]);

  return <Studio value={{ facts, generations, reviewChanges, presenceChanges, spend }}>{children}</Studio>;
}

function useStudioContext(): StudioContext {
  const studio = use(Studio);
  if (!studio) throw new Error("A part of the studio stands outside StudioProvider.");
  return studio;
}

export function useStudio(): StudioFacts {
  return useStudioContext().facts;
}

/** Who is signed in; null where one works alone, and before that is known. */
export function useSignedIn(): Person | null {
  return use(Studio)?.facts.person ?? null;
}

/** Whether one may do this at all. Who works alone may everything. */
export function useMay(action: Action): boolean {
  const { person } = useStudio();
  return person === null || may(person.role, action);
}

/** Whether one may do this to what a person made; the server decides again. */
export function useMayTo(): (action: Action, makerId: string | null) => boolean {
  const { person } = useStudio();
  return (action, makerId) => person === null || mayTo(person, action, makerId);
}

export function useGenerationsStore(): GenerationsStore {
  return useStudioContext().generations;
}

export function useGenerations<T>(select: (state: GenerationsState) => T): T {
  return useStore(useGenerationsStore(), select);
}

/** This month's figures; null where the server gave none. */
export function useSpend(): Spend | null {
  return useStore(useStudioContext().spend, (state) => state.spend);
}

/** What the live connection hears of reviews. */
export function useReviewChanges(): ReviewChanges {
  return useStudioContext().reviewChanges;
}

/** What the live connection hears of who looks at what. */
export function usePresenceChanges(): PresenceChanges {
  return useStudioContext().presenceChanges;
}

export function useSpendStore(): SpendStore {
  return useStudioContext().spend;
}

/** What may still be spent, with what this page has sent and the server has not counted yet taken off. */
export function useRoom(): Room | null {
  const spend = useSpend();
  const counted = useStore(useStudioContext().spend, (state) => state.counted);
  const { person } = useStudio();
  const allMicros = useGenerations(({ items }) => uncountedMicros(items, counted));
  const ownMicros = useGenerations(({ items }) =>
    uncountedMicros(
      items.filter(({ createdBy }) => createdBy === person?.id),
      counted,
    ),
  );
  return spend && roomOf(spend, { allMicros, ownMicros });
}
