import { loadSchemas } from "@/components/shell/load-schemas";
import { releaseUrl } from "@/components/shell/release-url";
import { type Answer, problemWords, requestJson } from "@/components/shell/request-json";
import { megabytes, megapixels, pictureLimits } from "@/lib/domain/pictures";
import type { Words } from "@/lib/words/words";

import { type PlaygroundStore, readyPicture, type StoredPicture } from "./playground-store";
import { openPicture, preparePicture } from "./prepare-picture";

const schema = async () => (await loadSchemas()).storedImage;

const firstBackdrop = "#ffffff";
/** A colour is often moved on before it is settled on. */
const backdropRestMs = 250;

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

interface SpeakingChooser extends PictureChooser {
  /** Says what comes next in another language. */
  speak: (t: Words) => void;
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
  requestJson("/api/images", schema, {
    method: "POST",
    headers: { "content-type": bytes.type || "application/octet-stream" },
    body: bytes,
    signal,
  });

const fetchByServer = (url: string, signal: AbortSignal): Promise<Answer<StoredPicture>> =>
  requestJson("/api/images", schema, {
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

function fileTooLarge(t: Words, bytes: number): string {
  const values = { size: megabytes(bytes), most: megabytes(pictureLimits.maxBytes) };
  return t("pictures.refused.fileTooLarge", values);
}

function tooManyPixels(t: Words, pixels: number): string {
  const values = { size: megapixels(pixels), most: megapixels(pictureLimits.maxPixels) };
  return t("pictures.refused.tooManyPixels", values);
}

interface Sending {
  store: PlaygroundStore;
  /** Asked for when something is said: the language may change meanwhile. */
  words: () => Words;
  showPreview: (picture: Blob) => string;
  /** Hears what was made of the file, so that sending it again begins there. */
  onOpen: (file: Blob) => void;
}

/** Shows a picture as soon as it can be read, and sends it. */
async function send({ store, words, showPreview, onOpen }: Sending, picture: Blob, signal: AbortSignal) {
  const { setPicture, setBackdrop, fitPicture } = store.getState();
  if (picture.size > pictureLimits.maxBytes) return refuse(store, fileTooLarge(words(), picture.size));
  const opened = await openPicture(picture, () => {
    if (!signal.aborted) announce(store, words()("pictures.steps.converting"));
  });
  let bytes = picture;
  try {
    if (signal.aborted) return;
    if (opened) {
      const { file, size, seeThrough } = opened;
      const pixels = size.width * size.height;
      if (pixels > pictureLimits.maxPixels) return refuse(store, tooManyPixels(words(), pixels));
      onOpen(file);
      const backdrop = store.getState().backdrop ?? firstBackdrop;
      setBackdrop(seeThrough ? backdrop : null);
      const step = words()("pictures.steps.adding");
      setPicture({ phase: "sending", preview: showPreview(file), size, step });
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
    return;
  }
  const message = problemWords(words(), answer);
  if (opened) setPicture({ phase: "failed", preview, size: opened.size, message });
  else refuse(store, message);
}

/** Has the server fetch a picture, and shows what it stored. */
async function fetchThere({ store, words }: Sending, text: string, address: URL | null, signal: AbortSignal) {
  const { setPicture, fitPicture } = store.getState();
  const t = words();
  const asked = address?.href ?? text.trim();
  const most = pictureLimits.maxAddress;
  if (asked.length > most) return refuse(store, t("pictures.notFetched.too_long", { most }));
  const host = address?.hostname;
  announce(store, host ? t("pictures.steps.fetching", { host }) : t("pictures.steps.fetchingThere"));
  const answer = await fetchByServer(asked, signal);
  if (!answer.ok) return refuse(store, problemWords(words(), answer));
  setPicture(readyPicture(answer.data));
  fitPicture(answer.data);
}

/** A later choice ends an earlier one. */
export function createPictureChooser(store: PlaygroundStore, t: Words): SpeakingChooser {
  let spoken = t;
  const words = () => spoken;
  let current = new AbortController();
  let file: Blob | null = null;
  const sending: Sending = {
    store,
    words,
    showPreview: createPreviews(),
    onOpen: (opened) => {
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
    announce(store, words()("pictures.steps.adding"));
    return begin();
  };

  const fetchHere = async (src: string, signal: AbortSignal) => {
    const response = await fetch(src, { signal }).catch(() => null);
    if (signal.aborted) return;
    if (response?.ok) return send(sending, await response.blob(), signal);
    refuse(store, words()("pictures.samples.missing"));
  };

  /** The picture stays in sight meanwhile. */
  const sendAgain = async (restMs: number) => {
    const { picture, setPicture } = store.getState();
    if (!file || picture.phase === "none" || picture.preview === null) return;
    const again = file;
    const signal = begin();
    const size = picture.phase === "ready" ? picture.stored : picture.size;
    const step = words()("pictures.steps.adding");
    setPicture({ phase: "sending", preview: picture.preview, size, step });
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
        ours ? fetchHere(address.href, signal) : fetchThere(sending, text, address, signal),
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
    speak: (next) => {
      spoken = next;
    },
  };
}
