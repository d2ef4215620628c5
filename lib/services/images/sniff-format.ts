/** Formats that become a first frame. */
const pictureFormats = ["jpeg", "png", "webp", "avif", "gif"] as const;
export type PictureFormat = (typeof pictureFormats)[number];
export type OtherFormat = "empty" | "heic" | "svg" | "pdf" | "tiff" | "bmp" | "video" | "text" | "unknown";

const headBytes = 4096;
const avifBrands = ["avif", "avis"];
const heicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

const beginnings: [string, PictureFormat | OtherFormat][] = [
  ["\xff\xd8\xff", "jpeg"],
  ["\x89PNG\r\n\x1a\n", "png"],
  ["GIF87a", "gif"],
  ["GIF89a", "gif"],
  ["%PDF-", "pdf"],
  ["II*\0", "tiff"],
  ["MM\0*", "tiff"],
  ["II+\0", "tiff"],
  ["MM\0+", "tiff"],
  ["\x1a\x45\xdf\xa3", "video"],
];

/** The brands in the first box of a file in ISO's base format: its own, and those it is compatible with. */
function brandsOf(head: Buffer): string[] {
  const length = Math.min(head.readUInt32BE(0), head.length);
  const brands = [head.toString("latin1", 8, 12)];
  for (let at = 16; at + 4 <= length; at += 4) brands.push(head.toString("latin1", at, at + 4));
  return brands;
}

function sniffText(head: Buffer): OtherFormat {
  let text: string;
  try {
    // A character cut in two by the end of the head is no fault of the file.
    text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
  } catch {
    return "unknown";
  }
  if (/[^\P{Cc}\t\n\f\r]/u.test(text)) return "unknown";
  return /^\s*<[^]*?<?svg[\s>]/i.test(text) ? "svg" : "text";
}

/** What a file is by its first bytes. Names and declared types say nothing. */
export function sniffFormat(bytes: Uint8Array): PictureFormat | OtherFormat {
  if (bytes.length === 0) return "empty";
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes));
  const latin = head.toString("latin1", 0, 16);
  const known = beginnings.find(([beginning]) => latin.startsWith(beginning));
  if (known) return known[1];
  if (latin.startsWith("RIFF")) return latin.startsWith("WEBP", 8) ? "webp" : "unknown";
  if (latin.startsWith("BM") && head.length > 14 && head.readUInt32LE(6) === 0) return "bmp";
  if (latin.startsWith("ftyp", 4) && head.length >= 16) {
    const brands = brandsOf(head);
    if (brands.some((brand) => avifBrands.includes(brand))) return "avif";
    return brands.some((brand) => heicBrands.includes(brand)) ? "heic" : "video";
  }
  return sniffText(head);
}

export function isPictureFormat(format: PictureFormat | OtherFormat): format is PictureFormat {
  return pictureFormats.some((each) => each === format);
}
