"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { useStore } from "zustand";

import { useStudio } from "@/components/shell/studio-provider";

import { createPlaygroundStore, type PlaygroundState, type PlaygroundStore } from "./playground-store";

const Playground = createContext<PlaygroundStore | null>(null);

export function PlaygroundProvider({ children }: { children: ReactNode }) {
  const { secondMicros } = useStudio();
  const [store] = useState(() => createPlaygroundStore(secondMicros));
  return <Playground value={store}>{children}</Playground>;
}

export function usePlaygroundStore(): PlaygroundStore {
  const store = use(Playground);
  if (!store) throw new Error("A part of the form stands outside PlaygroundProvider.");
  return store;
}

export function usePlayground<T>(select: (state: PlaygroundState) => T): T {
  return useStore(usePlaygroundStore(), select);
}
