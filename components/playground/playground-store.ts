import { persist } from "zustand/middleware";
import { createStore, type StoreApi } from "zustand/vanilla";

import { type Framing, framingOf } from "@/lib/domain/framing";
import type { Generation } from "@/lib/domain/generation";
import type { ImageSize } from "@/lib/domain/model-fields";
import type { ModelField } from "@/lib/domain/model-input";
import type { Micros } from "@/lib/domain/price";
import { nearestShape, type Shape, sizeTable, snapSize, type Tier } from "@/lib/domain/sizes";

import {
  type DraftFields,
  fieldsFromInput,
  freshFields,
  type Reading,
  readDraft,
  type Refusals,
} from "./draft";
import { type DraftNote, type DraftParent, readStoredDraft } from "./stored-draft";

/** A picture the server has: `url` is what a submit names. */
export interface StoredPicture {
  url: string;
  width: number;
  height: number;
}

export type Picture =
  | { phase: "none" }
  | { phase: "sending"; preview: string | null; size: ImageSize | null; step: string }
  | { phase: "ready"; preview: string; stored: StoredPicture }
  | { phase: "failed"; preview: string | null; size: ImageSize | null; message: string };

/** There is no such generation, or none any more; no answer came; its video gave no frame; the note is not there. */
export type NotTaken = "gone" | "away" | "frame" | "note";

export interface PlaygroundState {
  fields: DraftFields;
  reading: Reading;
  /** What the server refused, until the field is changed. */
  refusals: Refusals;
  picture: Picture;
  /** The part of the picture that was chosen; null is the largest centred one. */
  framing: Framing | null;
  /** The colour a see-through picture stands on; null where it is not see-through. */
  backdrop: string | null;
  /** Whether the person chose the size, so that a new picture leaves it alone. */
  sizeChosen: boolean;
  /** The generation this draft goes on from. */
  parent: DraftParent | null;
  /** The names of what an address asked for and could not be taken. */
  unusable: readonly string[];
  /** Why the draft could not go on from what an address named. */
  notTaken: NotTaken | null;
  setField: <Name extends keyof DraftFields>(name: Name, value: DraftFields[Name]) => void;
  chooseShape: (shape: Shape) => void;
  chooseTier: (tier: Tier) => void;
  setPicture: (picture: Picture) => void;
  setFraming: (framing: Framing | null) => void;
  setBackdrop: (backdrop: string | null) => void;
  /** Takes the shape nearest to a picture, unless the person chose a size. */
  fitPicture: (size: ImageSize) => void;
  offerPrompt: (prompt: string, replaceable: readonly string[]) => void;
  /** Takes a generation's settings and picture; what is made of them goes on from it. */
  takeSettings: (source: Pick<Generation, "id" | "input" | "image" | "crop">) => void;
  adoptFields: (fields: Partial<DraftFields>, unusable?: readonly string[]) => void;
  /** Says, or no longer says, what the next one is to answer; of a draft that goes on from nothing, nothing is answered. */
  answer: (note: DraftNote | null) => void;
  refuse: (refusals: Refusals) => void;
  dismissNotice: () => void;
}

export type PlaygroundStore = StoreApi<PlaygroundState> & {
  persist: { rehydrate: () => void | Promise<void> };
};

const sizeFields: readonly string[] = ["image_size.width", "image_size.height"];

function fieldsOfSize({ width, height }: ImageSize) {
  return { "image_size.width": String(width), "image_size.height": String(height) };
}

/** The tier and shape the size stands for, or the ones it would be snapped to. */
export function snapped(reading: Reading): ImageSize & { tier: Tier; shape: Shape } {
  return snapSize(reading.size ?? sizeTable["480"]["16:9"]);
}

export function readyPicture(stored: StoredPicture, preview = stored.url): Picture {
  return { phase: "ready", preview, stored };
}

function without(refusals: Refusals, names: readonly string[]): Refusals {
  return Object.fromEntries(Object.entries(refusals).filter(([name]) => !names.includes(name)));
}

type ReadFields = (fields: DraftFields) => Pick<PlaygroundState, "fields" | "reading">;

function resized(
  read: ReadFields,
  { fields, refusals }: PlaygroundState,
  size: ImageSize,
  sizeChosen: boolean,
) {
  return {
    ...read({ ...fields, ...fieldsOfSize(size) }),
    refusals: without(refusals, sizeFields),
    sizeChosen,
  };
}

function sizeActions(read: ReadFields, set: StoreApi<PlaygroundState>["setState"]) {
  return {
    chooseShape: (shape: Shape) =>
      set((state) => resized(read, state, sizeTable[snapped(state.reading).tier][shape], true)),
    chooseTier: (tier: Tier) =>
      set((state) => resized(read, state, sizeTable[tier][snapped(state.reading).shape], state.sizeChosen)),
    fitPicture: (size: ImageSize) =>
      set((state) =>
        state.sizeChosen
          ? {}
          : resized(read, state, sizeTable[snapped(state.reading).tier][nearestShape(size)], false),
      ),
  };
}

function initialState(read: ReadFields, set: StoreApi<PlaygroundState>["setState"]): PlaygroundState {
  return {
    ...read(freshFields),
    ...sizeActions(read, set),
    refusals: {},
    picture: { phase: "none" },
    framing: null,
    backdrop: null,
    sizeChosen: false,
    parent: null,
    unusable: [],
    notTaken: null,
    setField: (name, value) =>
      set(({ fields, refusals, sizeChosen }) => ({
        ...read({ ...fields, [name]: value }),
        refusals: without(refusals, [name]),
        sizeChosen: sizeChosen || sizeFields.includes(name),
      })),
    setPicture: (picture) => set(({ refusals }) => ({ picture, refusals: without(refusals, ["image_url"]) })),
    setFraming: (framing) => set(({ refusals }) => ({ framing, refusals: without(refusals, ["image_url"]) })),
    setBackdrop: (backdrop) => set({ backdrop }),
    offerPrompt: (prompt, replaceable) =>
      set(({ fields, refusals }) => {
        const free = fields.prompt.trim() === "" || replaceable.includes(fields.prompt);
        return free ? { ...read({ ...fields, prompt }), refusals: without(refusals, ["prompt"]) } : {};
      }),
    takeSettings: ({ id, input, image, crop }) => {
      const taken = read({ ...freshFields, ...fieldsFromInput(input) });
      set({
        ...taken,
        framing: crop ? framingOf(image, snapped(taken.reading), crop) : null,
        backdrop: null,
        refusals: {},
        sizeChosen: true,
        parent: { id, pictureUrl: image.url, frame: null, note: null },
        unusable: [],
        notTaken: null,
        picture: readyPicture(image),
      });
    },
    adoptFields: (adopted, unusable = []) =>
      set(({ fields, sizeChosen }) => ({
        ...read({ ...fields, ...adopted }),
        sizeChosen: sizeChosen || sizeFields.some((name) => name in adopted),
        unusable,
      })),
    answer: (note) => set(({ parent }) => ({ parent: parent && { ...parent, note } })),
    refuse: (refusals) => set({ refusals }),
    dismissNotice: () => set({ unusable: [], notTaken: null }),
  };
}

/** The draft of one generation; it survives a reload. */
export function createPlaygroundStore(secondMicros: Micros): PlaygroundStore {
  const read: ReadFields = (fields) => ({ fields, reading: readDraft(fields, secondMicros) });

  return createStore<PlaygroundState>()(
    persist((set) => initialState(read, set), {
      name: "firstframe-draft",
      version: 1,
      skipHydration: true,
      partialize: ({ fields, sizeChosen, picture, framing, parent }) => ({
        fields,
        sizeChosen,
        parent,
        picture: picture.phase === "ready" ? picture.stored : null,
        framing,
      }),
      merge: (stored, present) => {
        const draft = readStoredDraft(stored);
        if (!draft) return present;
        return {
          ...present,
          ...read({ ...present.fields, ...draft.fields }),
          sizeChosen: draft.sizeChosen,
          parent: draft.parent,
          picture: draft.picture ? readyPicture(draft.picture) : present.picture,
          framing: draft.framing,
        };
      },
    }),
  );
}

/** Whether a field of ours is meant by a name in an error from the server. */
export function isModelField(name: string): name is ModelField {
  return name in freshFields || name === "image_url";
}
