import type { LibraryActions } from "./library-actions";
import type { LibraryStore } from "./library-store";
import type { SelectionStore } from "./selection-store";

interface ActParts {
  library: LibraryStore;
  selection: SelectionStore;
  actions: LibraryActions;
  order: () => readonly string[];
  may: { organise: boolean; remove: boolean };
  /** The card with the focus. */
  focusedId: string | null;
  goTo: (index: number) => void;
}

const isOnControl = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && target.matches("button:not(.library-frame), input");

function select(event: KeyboardEvent, { selection, order, focusedId }: ActParts): boolean {
  if (focusedId === null) return false;
  const { extend, toggle } = selection.getState();
  if (event.shiftKey) extend(focusedId, order());
  else toggle(focusedId);
  return true;
}

function toggleFavourite(ids: readonly string[], { library, actions }: ActParts): boolean {
  const named = new Set(ids);
  const marked = library.getState().items.filter(({ id }) => named.has(id));
  void actions.favourite(ids, !marked.every(({ favourite }) => favourite));
  return true;
}

/** The focus goes on to what comes after. */
async function remove(
  ids: readonly string[],
  { library, actions, focusedId, goTo }: ActParts,
): Promise<void> {
  const at = library.getState().items.findIndex(({ id }) => id === focusedId);
  await actions.remove(ids);
  const stays = library.getState().items.some(({ id }) => id === focusedId);
  if (at >= 0 && !stays) goTo(at);
}

/** What a letter does with what is selected, else with the card that has the focus. Answers whether it did anything. */
export function actOnCards(event: KeyboardEvent, parts: ActParts): boolean {
  const { key } = event;
  if (key.toLowerCase() === "x" || (key === " " && !isOnControl(event))) return select(event, parts);
  const selected = [...parts.selection.getState().ids];
  const ids = selected.length > 0 || parts.focusedId === null ? selected : [parts.focusedId];
  if (ids.length === 0 || parts.library.getState().filter.deleted) return false;
  if (key === "f") return parts.may.organise && toggleFavourite(ids, parts);
  if (key !== "Delete" || !parts.may.remove) return false;
  void remove(ids, parts);
  return true;
}
