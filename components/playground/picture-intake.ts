"use client";

import { useEffect, useState } from "react";

import type { PictureChooser } from "./choose-picture";

/** A drag says nothing when it leaves the window; it is over when it has been silent for this long. */
const dragSilenceMs = 150;

const textFields =
  "textarea, [contenteditable], input:not([type=file], [type=radio], [type=checkbox], [type=range], [type=color])";

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(textFields) !== null;
}

const pictureIn = (files: FileList | undefined) =>
  Array.from(files ?? []).find((file) => file.type.startsWith("image/"));

/** The first address in a list of them, as the clipboard and a drag carry it. */
function addressIn(transfer: DataTransfer): string | null {
  const lines = (transfer.getData("text/uri-list") || transfer.getData("text/plain")).split(/\r?\n/);
  const address = lines.map((line) => line.trim()).find((line) => line !== "" && !line.startsWith("#"));
  return address !== undefined && /^https?:\/\/\S+$/i.test(address) ? address : null;
}

/** A picture or its address dropped anywhere on the page is taken, and never opened in place of the page. */
export function usePageDrop({ choose, chooseUrl }: PictureChooser): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let left: ReturnType<typeof setTimeout> | undefined;
    const isOurs = ({ dataTransfer, target }: DragEvent) => {
      const types = dataTransfer?.types ?? [];
      return types.includes("Files") || (types.includes("text/uri-list") && !isTextField(target));
    };
    const onOver = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      setOver(true);
      clearTimeout(left);
      left = setTimeout(() => setOver(false), dragSilenceMs);
    };
    const onDrop = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (!dataTransfer || !isOurs(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = dataTransfer.files;
      const address = file ? null : addressIn(dataTransfer);
      if (file) void choose(file);
      else if (address !== null) void chooseUrl(address);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("drop", onDrop);
    return () => {
      clearTimeout(left);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("drop", onDrop);
    };
  }, [choose, chooseUrl]);
  return over;
}

/** A picture pasted anywhere on the page is taken, and an address where it is not meant as text. */
export function usePagePaste({ choose, chooseUrl }: PictureChooser): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      if (!clipboardData || event.defaultPrevented) return;
      const asText = isTextField(event.target);
      const picture = pictureIn(clipboardData.files);
      // Word processors copy text as a picture too.
      if (picture && !(asText && clipboardData.types.includes("text/plain"))) {
        event.preventDefault();
        void choose(picture);
        return;
      }
      const address = asText ? null : addressIn(clipboardData);
      if (address === null) return;
      event.preventDefault();
      void chooseUrl(address);
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [choose, chooseUrl]);
}
