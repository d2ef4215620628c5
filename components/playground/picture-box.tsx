"use client";

import { ImagePlus, RotateCcw, X } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { megabytes, pictureLimits } from "@/lib/domain/pictures";

import type { PictureChooser } from "./choose-picture";
import { PictureBackdrop } from "./picture-backdrop";
import { PictureCrop } from "./picture-crop";
import { PictureFacts, shownOf } from "./picture-facts";
import { usePageDrop, usePagePaste } from "./picture-intake";
import { adjustButtonId, PicturePart } from "./picture-part";
import { PictureWays } from "./picture-ways";
import { usePlayground } from "./playground-provider";
import { type Picture, snapped } from "./playground-store";

const PictureCropper = lazy(async () => ({ default: (await import("./picture-cropper")).PictureCropper }));

const withMouseOnly = (chunks: ReactNode) => <span className="pointer-coarse:hidden">{chunks}</span>;

function EmptyBox({ over }: { over: boolean }) {
  const t = useTranslations();
  return (
    <div className="flex size-full flex-col items-center justify-center gap-2 px-6 text-center">
      <ImagePlus aria-hidden size={20} strokeWidth={1.75} className="text-muted" />
      <p className="text-body font-medium">
        {over ? t("pictures.box.letGo") : t.rich("pictures.box.choose", { more: withMouseOnly })}
      </p>
      <p className="text-small text-balance text-muted">
        {t("pictures.box.kinds", { most: megabytes(pictureLimits.maxBytes) })}
      </p>
    </div>
  );
}

/** What is on its way is said in the box, where the picture will be. */
function WaitingBox({ step }: { step: string }) {
  return <output className="m-auto px-6 text-center text-small break-words text-muted">{step}</output>;
}

interface ShownPictureProps {
  picture: Picture;
  adjusting: boolean;
  onDone: () => void;
}

function ShownPicture({ picture, adjusting, onDone }: ShownPictureProps) {
  const t = useTranslations();
  const reading = usePlayground((state) => state.reading);
  const framing = usePlayground((state) => state.framing);
  const backdrop = usePlayground((state) => state.backdrop);
  const setFraming = usePlayground((state) => state.setFraming);
  const setPicture = usePlayground((state) => state.setPicture);
  const shown = shownOf(picture);
  if (!shown) return null;
  const parts = { src: shown.src, picture: shown.size, target: snapped(reading), framing, backdrop };
  const still = (
    <PictureCrop
      {...parts}
      onMissing={() =>
        setPicture({ phase: "failed", preview: null, size: null, message: t("pictures.box.gone") })
      }
    />
  );
  if (!adjusting) return still;
  return (
    <Suspense fallback={still}>
      <PictureCropper {...parts} onChange={setFraming} onDone={onDone} />
    </Suspense>
  );
}

function PictureProblem({ picture, chooser }: { picture: Picture; chooser: PictureChooser }) {
  const t = useTranslations();
  const refusal = usePlayground((state) => state.refusals.image_url);
  const error = picture.phase === "failed" ? picture.message : refusal;
  if (error === undefined) return null;
  return (
    <div role="alert" className="flex items-start justify-between gap-3">
      <FieldError id="image-error">{error}</FieldError>
      {picture.phase === "failed" && picture.preview !== null ? (
        <Button variant="quiet" className="-my-1.5" onClick={() => void chooser.retry()}>
          <RotateCcw aria-hidden size={16} strokeWidth={1.75} />
          {t("pictures.box.tryAgain")}
        </Button>
      ) : null}
    </div>
  );
}

/** Under the picture: its part and its ground; under the empty box the other ways in. */
function PictureFoot(props: { chooser: PictureChooser; picture: Picture } & AdjustingProps) {
  const { chooser, picture, adjusting, onAdjust } = props;
  const reading = usePlayground((state) => state.reading);
  const framing = usePlayground((state) => state.framing);
  const backdrop = usePlayground((state) => state.backdrop);
  const setFraming = usePlayground((state) => state.setFraming);
  const chooseShape = usePlayground((state) => state.chooseShape);
  const shown = shownOf(picture);
  if (!shown) return <PictureWays chooser={chooser} failed={picture.phase === "failed"} />;
  return (
    <>
      <PicturePart
        picture={shown.size}
        target={snapped(reading)}
        framing={framing}
        adjusting={adjusting}
        onAdjust={onAdjust}
        onFrame={setFraming}
        onShape={chooseShape}
      />
      {backdrop === null ? null : (
        <PictureBackdrop colour={backdrop} onChange={(colour) => void chooser.chooseBackdrop(colour)} />
      )}
    </>
  );
}

interface AdjustingProps {
  adjusting: boolean;
  onAdjust: (adjusting: boolean) => void;
}

/** Which preview's part is being chosen: another picture ends it. */
function useAdjusting(picture: Picture): AdjustingProps {
  const [adjusted, setAdjusted] = useState<string | null>(null);
  const src = shownOf(picture)?.src ?? null;
  return {
    adjusting: src !== null && adjusted === src,
    onAdjust: (adjusting) => setAdjusted(adjusting ? src : null),
  };
}

export function PictureBox({ chooser }: { chooser: PictureChooser }) {
  const t = useTranslations();
  const picture = usePlayground((state) => state.picture);
  const refusal = usePlayground((state) => state.refusals.image_url);
  const { adjusting, onAdjust } = useAdjusting(picture);
  const over = usePageDrop(chooser);
  usePagePaste(chooser);
  const shown = shownOf(picture);
  const wrong = picture.phase === "failed" || refusal !== undefined;

  return (
    <div className="grid gap-1.5">
      <div className="flex min-h-5 items-baseline justify-between gap-3">
        <label htmlFor="field-image" className="text-body font-medium">
          {t("fields.image_url.label")}
        </label>
        <p id="image-facts" className="text-small text-muted tabular-nums">
          <PictureFacts picture={picture} adjusting={adjusting} />
        </p>
      </div>
      <div className="relative">
        <div
          className={`relative flex aspect-3/2 overflow-hidden rounded-field ${
            shown
              ? "bg-raised"
              : `border border-dashed bg-surface ${wrong ? "border-bad" : "border-field-line"}`
          } has-[>input:focus-visible]:outline-2 has-[>input:focus-visible]:outline-offset-2 has-[>input:focus-visible]:outline-focus ${
            over ? "outline-2 outline-offset-2 outline-focus" : ""
          }`}
        >
          <input
            id="field-image"
            name="image"
            type="file"
            // HEIC by its ending too: not every system knows it for a picture.
            accept="image/*,.heic,.heif"
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? "image-error" : "image-facts"}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              // Cleared, so that choosing the same file again is a change too.
              event.currentTarget.value = "";
              if (file) void chooser.choose(file);
            }}
            className={`absolute inset-0 z-10 text-[0] opacity-0 outline-none ${adjusting ? "pointer-events-none" : "cursor-pointer"}`}
          />
          {shown ? (
            <ShownPicture
              picture={picture}
              adjusting={adjusting}
              onDone={() => {
                onAdjust(false);
                document.getElementById(adjustButtonId)?.focus();
              }}
            />
          ) : picture.phase === "sending" ? (
            <WaitingBox step={picture.step} />
          ) : (
            <EmptyBox over={over} />
          )}
          {picture.phase === "sending" ? (
            <div aria-hidden className="absolute inset-x-0 bottom-0 h-0.5 overflow-hidden">
              <div className="h-full w-1/3 animate-sweep bg-accent" />
            </div>
          ) : null}
        </div>
        {!adjusting && (picture.phase === "sending" || shown) ? (
          <Button
            variant="icon"
            aria-label={t("pictures.box.remove")}
            className="absolute top-2 right-2 z-20 rounded-full! bg-surface text-ink ring-1 ring-line md:size-8"
            onClick={chooser.remove}
          >
            <X aria-hidden size={16} strokeWidth={1.75} />
          </Button>
        ) : null}
      </div>
      <PictureProblem picture={picture} chooser={chooser} />
      <PictureFoot chooser={chooser} picture={picture} adjusting={adjusting} onAdjust={onAdjust} />
    </div>
  );
}
