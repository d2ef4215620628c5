import sharp from "sharp";

import { isFalHost } from "@/lib/domain/fal-contract";

import { modelFailure } from "./failures";
import { mediaKeyOf, type FileStore } from "./file-store";
import type { Outcome } from "./job";

const longestUrl = 2048;
const largestDataUri = 10 * 1024 * 1024;
const largestFile = 50 * 1024 * 1024;
const shortestEdge = 64;

type Loaded = { bytes: Uint8Array } | { failure: Outcome };

/** The first frame: a data URI, or a file of this simulator's own media. No request ever leaves the machine. */
export async function loadPicture(imageUrl: string, files: FileStore): Promise<Loaded> {
  const found = imageUrl.startsWith("data:") ? readDataUri(imageUrl) : await readOwnMedia(imageUrl, files);
  if ("failure" in found) return found;
  if (found.bytes.length > largestFile) return { failure: modelFailure("file_too_large") };
  const size = await decodedSize(found.bytes);
  if (!size) return { failure: modelFailure("image_load_error") };
  if (Math.min(size.width, size.height) < shortestEdge) {
    return { failure: modelFailure("image_too_small") };
  }
  return found;
}

function readDataUri(uri: string): Loaded {
  if (uri.length > largestDataUri) return { failure: modelFailure("file_too_large") };
  const data = /^data:[^,]*;base64,(.*)$/s.exec(uri)?.[1];
  if (!data) {
    const msg = "The picture could not be read: the data URI holds no base64 data";
    return { failure: modelFailure("image_load_error", { msg }) };
  }
  return { bytes: new Uint8Array(Buffer.from(data, "base64")) };
}

async function readOwnMedia(imageUrl: string, files: FileStore): Promise<Loaded> {
  const refuse = (why: string): Loaded => ({
    failure: modelFailure("file_download_error", {
      msg: `The file could not be downloaded: ${why}`,
      input: imageUrl.slice(0, longestUrl),
    }),
  });
  if (imageUrl.length > longestUrl) return refuse("the URL is too long");
  const url = URL.canParse(imageUrl) ? new URL(imageUrl) : null;
  if (!url || url.protocol !== "https:") return refuse("this is not an https URL");
  const key = isFalHost(url.host) ? mediaKeyOf(url.pathname) : null;
  if (!key) {
    return refuse(
      "the simulator makes no outside requests; upload the picture to its storage or send a data URI",
    );
  }
  const file = await files.get(key);
  return file ?? refuse("there is no such file");
}

async function decodedSize(bytes: Uint8Array): Promise<{ width: number; height: number } | null> {
  try {
    const picture = sharp(bytes, { failOn: "error" });
    const { width, height } = await picture.metadata();
    await picture.resize(8, 8).raw().toBuffer(); // a header alone does not show that the rest is there
    return { width, height };
  } catch {
    return null;
  }
}
