"use client";

import { type RefObject, useEffect } from "react";

import type { PictureChooser } from "./choose-picture";
import { type DraftFields, freshFields } from "./draft";
import { usePlaygroundStore } from "./playground-provider";
import { readAddress } from "./read-address";
import { takeSharedPicture } from "./shared-picture";
import { type AddressOrigin, takeOrigin } from "./take-origin";

/** What was typed before the page came alive. */
function typedEarly(form: HTMLFormElement): Partial<DraftFields> {
  const typed: Record<string, string | boolean> = {};
  for (const [name, fresh] of Object.entries(freshFields)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement && control.type === "checkbox") {
      if (control.checked !== fresh) typed[name] = control.checked;
    } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      if (control.value !== fresh) typed[name] = control.value;
    }
  }
  return typed;
}

/** Hears what the address asks to go on from, and the draft before anything was typed into it on this page. */
export type GoOn = (origin: AddressOrigin, restored: DraftFields) => void;

interface RestoredDraft {
  form: RefObject<HTMLFormElement | null>;
  chooser: PictureChooser;
  /** The same function from render to render. */
  onGoOn: GoOn;
}

/** Brings back the last visit's draft; what was typed or chosen in the meantime stands above it. */
export function useRestoredDraft({ form, chooser, onGoOn }: RestoredDraft): void {
  const store = usePlaygroundStore();
  useEffect(() => {
    if (!form.current) return;
    const typed = typedEarly(form.current);
    const picture = form.current.elements.namedItem("image");
    const [file] = picture instanceof HTMLInputElement ? (picture.files ?? []) : [];
    void store.persist.rehydrate();
    const restored = store.getState().fields;
    const search = new URLSearchParams(window.location.search);
    const isShared = search.has("shared");
    search.delete("shared");
    const isAsked = isShared || search.size > 0;
    const origin = takeOrigin(search);
    if (search.size > 0 || Object.keys(typed).length > 0) {
      const { fields, unusable } = readAddress(search);
      store.getState().adoptFields({ ...fields, ...typed }, unusable);
    }
    // Taken once: a reload must bring back what was changed since.
    if (isAsked) window.history.replaceState(null, "", window.location.pathname);
    if (origin) onGoOn(origin, restored);
    if (file) void chooser.choose(file);
    else if (isShared) void takeSharedPicture().then((shared) => shared && chooser.choose(shared));
  }, [store, form, chooser, onGoOn]);
}
