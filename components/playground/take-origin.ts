/** What an address asks the draft to go on from. */
export interface AddressOrigin {
  id: string;
  /** The frame that becomes the picture, counted from 0; null where the settings are taken. */
  frame: number | "last" | null;
}

const names = ["use", "continue", "frame"];

function readFrame(text: string | null): number | "last" {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : "last";
}

/** Takes `?use=<id>`, or `?continue=<id>&frame=37`, out of an address; null where it holds neither. */
export function takeOrigin(search: URLSearchParams): AddressOrigin | null {
  const [use, goOn, frame] = names.map((name) => search.get(name));
  for (const name of names) search.delete(name);
  if (use) return { id: use, frame: null };
  return goOn ? { id: goOn, frame: readFrame(frame ?? null) } : null;
}
