"use client";

import { ImagePlus, RotateCcw, X } from "lucide-react";
import { useEffect, useState } from "react";

import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { fieldWords } from "@/lib/domain/model-input";
import { centreCrop, keptArea } from "@/lib/domain/sizes";

import type { PictureChooser } from "./choose-picture";
import { PictureCrop } from "./picture-crop";
import { usePlayground } from "./playground-provider";
import { type Picture, snapped } from "./playground-store";

const pictureGone = "This picture is no longer here. Choose it again.";

function sizeOf(picture: Picture) {
  if (picture.phase === "ready") return picture.stored;
  return picture.phase === "none" ? null : picture.size;
}

/** A picture dropped anywhere on the page is taken, and never opened in place of the page. */
function usePageDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let left: ReturnType<typeof setTimeout> | undefined;
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
      clearTimeout(left);
      left = setTimeout(() => setOver(false), 150);
    };
    const onDrop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      setOver(false);
      onFile(file);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("drop", onDrop);
    return () => {
      clearTimeout(left);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("drop", onDrop);
    };
  }, [onFile]);
  return over;
}

function EmptyBox({ over }: { over: boolean }) {
  return (
    <div className="flex size-full flex-col items-center justify-center gap-2 px-6 text-center">
      <ImagePlus aria-hidden size={20} strokeWidth={1.75} className="text-muted" />
      <p className="text-body font-medium">
        {over ? "Let go to add it" : "Choose a picture"}
        {over ? null : <span className="pointer-coarse:hidden">, or drop one</span>}
      </p>
      <p className="text-small text-muted">JPEG, PNG, WebP or AVIF, up to 25 MB</p>
    </div>
  );
}

function PictureFacts({ picture }: { picture: Picture }) {
  const reading = usePlayground((state) => state.reading);
  const size = sizeOf(picture);
  if (picture.phase === "none") return fieldWords.image_url.help;
  if (picture.phase === "failed") return null;
  if (picture.phase === "sending") return "Adding your picture…";
  if (!size) return null;
  const kept = Math.round(keptArea(size, centreCrop(size, snapped(reading))) * 100);
  return `${size.width} × ${size.height} · ${kept === 100 ? "all of it" : `${kept} %`} used`;
}

export function PictureBox({ chooser }: { chooser: PictureChooser }) {
  const picture = usePlayground((state) => state.picture);
  const refusal = usePlayground((state) => state.refusals.image_url);
  const reading = usePlayground((state) => state.reading);
  const setPicture = usePlayground((state) => state.setPicture);
  const [take] = useState(() => (file: File) => void chooser.choose(file));
  const over = usePageDrop(take);
  const size = sizeOf(picture);
  const preview = picture.phase === "none" ? null : picture.preview;
  const error = picture.phase === "failed" ? picture.message : refusal;

  return (
    <div className="grid gap-1.5">
      <div className="flex min-h-5 items-baseline justify-between gap-3">
        <label htmlFor="field-image" className="text-body font-medium">
          {fieldWords.image_url.label}
        </label>
        <p id="image-facts" className="text-small text-muted tabular-nums">
          <PictureFacts picture={picture} />
        </p>
      </div>
      <div className="relative">
        <div
          className={`relative flex aspect-3/2 overflow-hidden rounded-field ${
            preview && size
              ? "bg-raised"
              : `border border-dashed bg-surface ${error ? "border-bad" : "border-field-line"}`
          } has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus ${
            over ? "outline-2 outline-offset-2 outline-focus" : ""
          }`}
        >
          {preview && size ? (
            <PictureCrop
              src={preview}
              picture={size}
              target={snapped(reading)}
              onMissing={() =>
                setPicture({ phase: "failed", preview: null, size: null, message: pictureGone })
              }
            />
          ) : (
            <EmptyBox over={over} />
          )}
          <input
            id="field-image"
            name="image"
            type="file"
            accept="image/*"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "image-error" : "image-facts"}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              // Cleared, so that choosing the same file again is a change too.
              event.currentTarget.value = "";
              if (file) take(file);
            }}
            className="absolute inset-0 cursor-pointer text-[0] opacity-0 outline-none"
          />
          {picture.phase === "sending" ? (
            <div aria-hidden className="absolute inset-x-0 bottom-0 h-0.5 overflow-hidden">
              <div className="h-full w-1/3 animate-sweep bg-accent" />
            </div>
          ) : null}
        </div>
        {preview ? (
          <Button
            variant="icon"
            aria-label="Remove the picture"
            className="absolute top-2 right-2 rounded-full! bg-surface text-ink ring-1 ring-line md:size-8"
            onClick={chooser.remove}
          >
            <X aria-hidden size={16} strokeWidth={1.75} />
          </Button>
        ) : null}
      </div>
      {error ? (
        <div role="alert" className="flex items-start justify-between gap-3">
          <FieldError id="image-error">{error}</FieldError>
          {picture.phase === "failed" && picture.preview ? (
            <Button variant="quiet" className="-my-1.5" onClick={() => void chooser.retry()}>
              <RotateCcw aria-hidden size={16} strokeWidth={1.75} />
              Try again
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
