/** Bytes of UTF-8 that a name may have, its ending included: a folder's path stands before it, and Windows counts both. */
export const longestNameBytes = 120;

/** Names that Windows keeps for devices, whatever ending follows. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** Refused by Windows or macOS, invisible, or not a character at all; the joiners inside emoji and Indic words stay. */
const unsafe = /(?![\u200c\u200d])[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** As many whole characters as fit; a word is cut only where it is longer than all the room there is. */
function firstWords(text: string, mostBytes: number): string {
  if (bytesOf(text) <= mostBytes) return text;
  let kept = "";
  let left = mostBytes;
  for (const { segment } of graphemes.segment(text)) {
    left -= bytesOf(segment);
    if (left < 0) break;
    kept += segment;
  }
  const wordsEnd = text.startsWith(" ", kept.length) ? kept.length : kept.lastIndexOf(" ");
  return wordsEnd > 0 ? kept.slice(0, wordsEnd) : kept;
}

/** Windows takes spaces and dots off an end, and a dot in front hides a file. */
const trimmed = (text: string) => text.replace(/^[\s.]+|[\s.]+$/gu, "");

/**
 * The first words of a text as a file can be called on every system: no more than so many bytes, in NFC, without what
 * Windows or macOS refuse. Empty where nothing of it can stay.
 * @example safeName("Who? The dog: a close-up…", 20) // Who The dog a
 */
export function safeName(text: string, mostBytes: number): string {
  const clean = text.normalize("NFC").replace(unsafe, " ").normalize("NFC").replace(/\s+/gu, " ").trim();
  const name = trimmed(firstWords(clean, mostBytes)).normalize("NFC");
  return reserved.test(name) ? trimmed(firstWords(`_${name}`, mostBytes)) : name;
}

export interface NamedVideo {
  id: string;
  prompt: string;
  createdAt: Date;
}

/**
 * What a generation's video is called on somebody's disk: the day it was made (UTC), what happens in it, and the
 * beginning of its id. What is in `taken`, in whatever case, is not given again; the new name is added to it.
 * @example videoName(generation, new Set()) // 2026-11-28 the camera slowly pushes in (a1b2c3d4).mp4
 */
export function videoName({ id, prompt, createdAt }: NamedVideo, taken: Set<string>): string {
  const day = createdAt.toISOString().slice(0, 10);
  const called = (shortId: string) => {
    const room = longestNameBytes - bytesOf(`${day}  (${shortId}).mp4`);
    return [day, safeName(prompt, room), `(${shortId}).mp4`].filter((part) => part !== "").join(" ");
  };
  const short = called(id.slice(0, 8));
  const name = taken.has(short.toLowerCase()) ? called(id) : short;
  taken.add(name.toLowerCase());
  return name;
}
