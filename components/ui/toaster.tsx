"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";

/** What a toast says; it goes by itself, so it holds nothing that must be read. */
export interface ToastWords {
  title: string;
  description?: string;
  /** What takes it back. */
  action?: { label: string; onPress: () => void };
  /** Spoken at once, for what went wrong. */
  urgent?: boolean;
}

type Listener = () => void;

let waiting: readonly ToastWords[] = [];
let wanted = false;
const listeners = new Set<Listener>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: Listener): Listener {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `showToast({ title, action: { label, onPress } })`, from wherever; seen where a `Toaster` stands on the page. */
export function showToast(words: ToastWords): void {
  waiting = [...waiting, words];
  wanted = true;
  tell();
}

/** Hands over what is to be shown, once. */
export function takeToasts(): readonly ToastWords[] {
  const taken = waiting;
  waiting = [];
  return taken;
}

/** Called at once for what waits already. */
export function onToasts(listener: Listener): Listener {
  listener();
  return subscribe(listener);
}

const ToastList = lazy(async () => ({ default: (await import("./toast-list")).ToastList }));

/** The place of toasts; what shows them is loaded with the first. */
export function Toaster() {
  const needed = useSyncExternalStore(
    subscribe,
    () => wanted,
    () => false,
  );
  return needed ? (
    <Suspense>
      <ToastList />
    </Suspense>
  ) : null;
}
