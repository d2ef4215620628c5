import { createStore, type StoreApi } from "zustand/vanilla";

import type { DrawingColour, Shape } from "@/lib/domain/drawing";

export const tools = ["pen", "arrow", "box", "text"] as const;
export type Tool = (typeof tools)[number];

export interface DrawingState {
  /** Whether one is drawing on the frame. */
  open: boolean;
  /** The comment whose drawing is changed; null: it is of the one that is being written. */
  commentId: string | null;
  tool: Tool;
  colour: DrawingColour;
  shapes: readonly Shape[];
  past: readonly (readonly Shape[])[];
  future: readonly (readonly Shape[])[];
  setOpen: (open: boolean) => void;
  choose: (change: { tool?: Tool; colour?: DrawingColour }) => void;
  add: (shape: Shape) => void;
  undo: () => void;
  redo: () => void;
  clear: () => void;
  /** Begins with what there is, and nothing to undo. */
  take: (shapes: readonly Shape[], commentId?: string | null) => void;
}

export type DrawingStore = StoreApi<DrawingState>;

const mostShapes = 100;

/** What one draws for a comment, with the way back. */
export function createDrawingStore(): DrawingStore {
  return createStore<DrawingState>((set) => {
    const change = (make: (shapes: readonly Shape[]) => readonly Shape[]) =>
      set(({ shapes, past }) => ({ shapes: make(shapes), past: [...past, shapes], future: [] }));
    return {
      open: false,
      commentId: null,
      tool: "arrow",
      colour: "red",
      shapes: [],
      past: [],
      future: [],
      setOpen: (open) => set({ open }),
      choose: (chosen) => set(chosen),
      add: (shape) => change((shapes) => [...shapes, shape].slice(0, mostShapes)),
      clear: () => change(() => []),
      undo: () =>
        set(({ shapes, past, future }) => {
          const before = past.at(-1);
          return before ? { shapes: before, past: past.slice(0, -1), future: [...future, shapes] } : {};
        }),
      redo: () =>
        set(({ shapes, past, future }) => {
          const after = future.at(-1);
          return after ? { shapes: after, past: [...past, shapes], future: future.slice(0, -1) } : {};
        }),
      take: (shapes, commentId = null) => set({ shapes, commentId, past: [], future: [] }),
    };
  });
}
