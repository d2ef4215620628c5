/** What an address asks the draft to go on from. */
export interface AddressOrigin {
  id: string;
  /** The frame that becomes the picture, counted from 0; null where the settings are taken. */
  frame: number | "last" | null;
  /** The comment on it that the next one is to answer. */
  noteId: string | null;
}

const names = ["use", "continue", "frame", "note"];

function readFrame(text: string | null): number | "last" {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : "last";
}

/** Takes `?use=<id>`, or `?continue=<id>&frame=37`, with `&note=<id>`, out of an address; null where it holds neither. */
export function takeOrigin(search: URLSearchParams): AddressOrigin | null {
  const [use, goOn, frame, note] = names.map((name) => search.get(name));
  for (const name of names) search.delete(name);
  const noteId = note || null;
  if (use) return { id: use, frame: null, noteId };
  return goOn ? { id: goOn, frame: readFrame(frame ?? null), noteId } : null;
}
