import * as z from "zod/mini";

import { requestJson } from "@/components/shell/request-json";
import { fileTooLarge, pictureLimits, tooManyPixels } from "@/lib/domain/pictures";

import { type PlaygroundStore, readyPicture } from "./playground-store";
import { preparePicture } from "./prepare-picture";

const StoredImage = z.object({ url: z.string(), width: z.int(), height: z.int() });

const sampleMissing = "This sample could not be loaded. Choose another, or add your own picture.";

export interface PictureChooser {
  choose: (file: Blob) => Promise<void>;
  chooseSample: (src: string) => Promise<void>;
  retry: () => Promise<void>;
  remove: () => void;
}

/** A choice that was overtaken ends in silence. */
const unlessOvertaken = async (signal: AbortSignal, act: () => Promise<void>) => {
  try {
    await act();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

/** Shows a picture at once and sends it meanwhile; a later choice ends an earlier one. */
export function createPictureChooser(store: PlaygroundStore): PictureChooser {
  let sending = new AbortController();
  let file: Blob | null = null;
  let preview: string | null = null;

  const begin = (): AbortSignal => {
    sending.abort();
    sending = new AbortController();
    return sending.signal;
  };

  const showPreview = (picture: Blob): string => {
    if (preview !== null) URL.revokeObjectURL(preview);
    preview = URL.createObjectURL(picture);
    return preview;
  };

  const send = async (picture: Blob, signal: AbortSignal) => {
    const { setPicture, fitPicture } = store.getState();
    file = picture;
    const refuse = (message: string) => setPicture({ phase: "failed", preview: null, size: null, message });
    if (picture.size > pictureLimits.maxBytes) return refuse(fileTooLarge(picture.size));
    const shown = showPreview(picture);
    setPicture({ phase: "sending", preview: shown, size: null });
    const { bytes, size } = await preparePicture(picture);
    if (signal.aborted) return;
    const pixels = size ? size.width * size.height : 0;
    if (pixels > pictureLimits.maxPixels) return refuse(tooManyPixels(pixels));
    setPicture({ phase: "sending", preview: shown, size });
    if (size) fitPicture(size);
    const answer = await requestJson("/api/images", StoredImage, {
      method: "POST",
      headers: { "content-type": bytes.type || "application/octet-stream" },
      body: bytes,
      signal,
    });
    if (!answer.ok) {
      return setPicture({
        phase: "failed",
        preview: size ? shown : null,
        size,
        message: answer.message,
      });
    }
    setPicture(readyPicture(answer.data, shown));
    if (!size) fitPicture(answer.data);
  };

  const choose = (picture: Blob) => {
    const signal = begin();
    return unlessOvertaken(signal, () => send(picture, signal));
  };

  return {
    choose,
    chooseSample: (src) => {
      const signal = begin();
      return unlessOvertaken(signal, async () => {
        const response = await fetch(src, { signal }).catch(() => null);
        if (signal.aborted) return;
        if (response?.ok) return send(await response.blob(), signal);
        store.getState().setPicture({ phase: "failed", preview: null, size: null, message: sampleMissing });
      });
    },
    retry: async () => {
      if (file) await choose(file);
    },
    remove: () => {
      begin();
      file = null;
      store.getState().setPicture({ phase: "none" });
    },
  };
}
