import type { GenerationsStore } from "@/components/shell/generations-store";
import { type Generation, isFinal } from "@/lib/domain/generation";
import type { Words } from "@/lib/words/words";

import { statusWords } from "./status-words";

const storageKey = "firstframe-tell-when-done";
/** A tab in sight answers first, so that nobody is told of what they are looking at. */
const hiddenWaitMs = 500;
const changed = new EventTarget();

function readAsked(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

function writeAsked(ids: readonly string[]): void {
  try {
    if (ids.length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(ids));
  } catch {
    // Without storage the notification is lost, and nothing else.
  }
  changed.dispatchEvent(new Event("change"));
}

/** Hears when a wish is made or taken back in this tab. */
export function subscribeToAsked(onChange: () => void): () => void {
  changed.addEventListener("change", onChange);
  return () => changed.removeEventListener("change", onChange);
}

export const isAskedFor = (id: string) => readAsked().includes(id);

export function canNotify(): boolean {
  return typeof Notification !== "undefined" && Notification.permission !== "denied";
}

/** Asks the browser's leave, which it gives on a click alone; false where it is refused. */
export async function askToBeTold(id: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== "granted") return false;
  writeAsked([...readAsked().filter((each) => each !== id), id]);
  return true;
}

export function stopBeingTold(id: string): void {
  writeAsked(readAsked().filter((each) => each !== id));
}

async function notify(t: Words, generation: Generation, onOpen: () => void): Promise<void> {
  const title = `${statusWords(t, generation)} · Firstframe`;
  const options = { body: generation.prompt.slice(0, 200), tag: generation.id };
  try {
    const notice = new Notification(title, options);
    notice.addEventListener("click", () => {
      window.focus();
      notice.close();
      onOpen();
    });
  } catch {
    // Android shows notifications through a service worker alone.
    const worker = await navigator.serviceWorker.getRegistration();
    await worker?.showNotification(title, options);
  }
}

/** Takes the wish for one tab alone: whoever strikes it off the list acts on it. */
async function takeAsked(id: string): Promise<boolean> {
  const take = () => {
    if (!isAskedFor(id)) return false;
    stopBeingTold(id);
    return true;
  };
  const { locks } = navigator as { locks?: LockManager };
  return locks ? locks.request(`${storageKey}-${id}`, take) : take();
}

async function tell(t: Words, generation: Generation, onOpen: () => void): Promise<void> {
  const hidden = document.visibilityState === "hidden";
  if (hidden) await new Promise((resolve) => setTimeout(resolve, hiddenWaitMs));
  if ((await takeAsked(generation.id)) && hidden) await notify(t, generation, onOpen);
}

/** Tells of each end that was asked for, from one tab, and only when none is in sight. */
export function tellWhenDone(
  t: Words,
  generations: GenerationsStore,
  onOpen: (id: string) => void,
): () => void {
  return generations.subscribe(({ items }, before) => {
    if (items === before.items) return;
    for (const id of readAsked()) {
      const generation = items.find((item) => item.id === id);
      if (!generation || !isFinal(generation.status)) continue;
      tell(t, generation, () => onOpen(id)).catch(() => undefined);
    }
  });
}
