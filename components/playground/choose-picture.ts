import * as z from "zod/mini";

import { releaseUrl } from "@/components/shell/release-url";
import { type Answer, requestJson } from "@/components/shell/request-json";
import { fileTooLarge, pictureLimits, tooManyPixels } from "@/lib/domain/pictures";

import { type PlaygroundStore, readyPicture, type StoredPicture } from "./playground-store";
import { openPicture, preparePicture } from "./prepare-picture";

const StoredImage = z.object({ url: z.string(), width: z.int(), height: z.int() });

const firstBackdrop = "#ffffff";
/** A colour is often moved on before it is settled on. */
const backdropRestMs = 250;

const sampleMissing = "This sample could not be loaded. Choose another, or add your own picture.";
const adding = "Adding your picture…";
const converting = "Reading your iPhone picture…";

export interface PictureChooser {
  choose: (file: Blob) => Promise<void>;
  /** Takes the picture at an address that was typed, pasted or dropped. */
  chooseUrl: (text: string) => Promise<void>;
  chooseSample: (src: string) => Promise<void>;
  /** Puts a see-through picture on another colour. */
  chooseBackdrop: (colour: string) => Promise<void>;
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

const rest = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const upload = (bytes: Blob, signal: AbortSignal): Promise<Answer<StoredPicture>> =>
  requestJson("/api/images", StoredImage, {
    method: "POST",
    headers: { "content-type": bytes.type || "application/octet-stream" },
    body: bytes,
    signal,
  });

const fetchByServer = (url: string, signal: AbortSignal): Promise<Answer<StoredPicture>> =>
  requestJson("/api/images", StoredImage, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ url }),
    signal,
  });

/** The address a text stands for: a browser's own bar needs no https:// either. */
function readAddressOf(text: string): URL | null {
  const typed = text.trim();
  try {
    return new URL(/^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`);
  } catch {
    return null;
  }
}

/** One address at a time for the picture in sight; the one before is let go of. */
function createPreviews(): (picture: Blob) => string {
  let preview: { of: Blob; url: string } | null = null;
  return (picture) => {
    if (preview?.of === picture) return preview.url;
    if (preview !== null) releaseUrl(preview.url);
    preview = { of: picture, url: URL.createObjectURL(picture) };
    return preview.url;
  };
}

/** Says what was refused, and shows nothing. */
function refuse(store: PlaygroundStore, message: string): void {
  store.getState().setPicture({ phase: "failed", preview: null, size: null, message });
}

function announce(store: PlaygroundStore, step: string): void {
  store.getState().setPicture({ phase: "sending", preview: null, size: null, step });
}

interface Sending {
  store: PlaygroundStore;
  showPreview: (picture: Blob) => string;
  /** Hears what was made of the file, so that sending it again begins there. */
  onOpen: (file: Blob) => void;
}

/** Shows a picture as soon as it can be read, and sends it. */
async function send({ store, showPreview, onOpen }: Sending, picture: Blob, signal: AbortSignal) {
  const { setPicture, setBackdrop, fitPicture } = store.getState();
  if (picture.size > pictureLimits.maxBytes) return refuse(store, fileTooLarge(picture.size));
  const opened = await openPicture(picture, () => {
    if (!signal.aborted) announce(store, converting);
  });
  let bytes = picture;
  try {
    if (signal.aborted) return;
    if (opened) {
      const { file, size, seeThrough } = opened;
      const pixels = size.width * size.height;
      if (pixels > pictureLimits.maxPixels) return refuse(store, tooManyPixels(pixels));
      onOpen(file);
      const backdrop = store.getState().backdrop ?? firstBackdrop;
      setBackdrop(seeThrough ? backdrop : null);
      setPicture({ phase: "sending", preview: showPreview(file), size, step: adding });
      fitPicture(size);
      bytes = await preparePicture(opened, backdrop);
    }
  } finally {
    opened?.bitmap.close();
  }
  if (signal.aborted) return;
  const preview = showPreview(opened?.file ?? picture);
  const answer = await upload(bytes, signal);
  if (answer.ok) {
    setPicture(readyPicture(answer.data, preview));
    if (!opened) fitPicture(answer.data);
  } else if (opened) {
    setPicture({ phase: "failed", preview, size: opened.size, message: answer.message });
  } else refuse(store, answer.message);
}

/** Has the server fetch a picture, and shows what it stored. */
async function fetchThere(store: PlaygroundStore, text: string, address: URL | null, signal: AbortSignal) {
  const { setPicture, fitPicture } = store.getState();
  announce(store, `Getting it from ${address?.hostname ?? "there"}…`);
  const answer = await fetchByServer(address?.href ?? text.trim(), signal);
  if (!answer.ok) return refuse(store, answer.message);
  setPicture(readyPicture(answer.data));
  fitPicture(answer.data);
}

/** A later choice ends an earlier one. */
export function createPictureChooser(store: PlaygroundStore): PictureChooser {
  let current = new AbortController();
  let file: Blob | null = null;
  const sending = {
    store,
    showPreview: createPreviews(),
    onOpen: (opened: Blob) => {
      file = opened;
    },
  };

  const begin = (): AbortSignal => {
    current.abort();
    current = new AbortController();
    return current.signal;
  };

  /** What was chosen for the picture before says nothing of this one. */
  const beginAnew = (chosen: Blob | null): AbortSignal => {
    store.getState().setFraming(null);
    store.getState().setBackdrop(null);
    file = chosen;
    announce(store, adding);
    return begin();
  };

  const fetchHere = async (src: string, signal: AbortSignal) => {
    const response = await fetch(src, { signal }).catch(() => null);
    if (signal.aborted) return;
    if (response?.ok) return send(sending, await response.blob(), signal);
    refuse(store, sampleMissing);
  };

  /** The picture stays in sight meanwhile. */
  const sendAgain = async (restMs: number) => {
    const { picture, setPicture } = store.getState();
    if (!file || picture.phase === "none" || picture.preview === null) return;
    const again = file;
    const signal = begin();
    const size = picture.phase === "ready" ? picture.stored : picture.size;
    setPicture({ phase: "sending", preview: picture.preview, size, step: adding });
    await rest(restMs);
    if (!signal.aborted) await unlessOvertaken(signal, () => send(sending, again, signal));
  };

  return {
    choose: (picture) => {
      const signal = beginAnew(picture);
      return unlessOvertaken(signal, () => send(sending, picture, signal));
    },
    chooseUrl: (text) => {
      const signal = beginAnew(null);
      const address = readAddressOf(text);
      const ours = address?.origin === window.location.origin;
      return unlessOvertaken(signal, () =>
        ours ? fetchHere(address.href, signal) : fetchThere(store, text, address, signal),
      );
    },
    chooseSample: (src) => {
      const signal = beginAnew(null);
      return unlessOvertaken(signal, () => fetchHere(src, signal));
    },
    chooseBackdrop: (colour) => {
      store.getState().setBackdrop(colour);
      return sendAgain(backdropRestMs);
    },
    retry: () => sendAgain(0),
    remove: () => {
      beginAnew(null);
      store.getState().setPicture({ phase: "none" });
    },
  };
}
