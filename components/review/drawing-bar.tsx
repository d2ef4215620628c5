"use client";

import { ArrowUpRight, Check, PenLine, Redo2, Square, Trash2, Type, Undo2 } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import { drawingColours } from "@/lib/domain/drawing";

import { tools } from "./drawing-store";
import { useDrawing, useRoom } from "./review-room";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;
const icons = { pen: PenLine, arrow: ArrowUpRight, box: Square, text: Type };

/** The keys that every program has for it, unless a field of its own has a use for them. */
function useUndoKeys(): void {
  const { drawing } = useRoom();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, target } = event;
      if (!(ctrlKey || metaKey)) return;
      if (target instanceof HTMLElement && target.matches("textarea, input:not([type=range])")) return;
      const letter = key.toLowerCase();
      const { undo, redo } = drawing.getState();
      if (letter === "z") (shiftKey ? redo : undo)();
      else if (letter === "y") redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [drawing]);
}

function Tools() {
  const t = useTranslations();
  const chosen = useDrawing((state) => state.tool);
  const choose = useDrawing((state) => state.choose);
  return (
    <div className="flex">
      {tools.map((tool) => {
        const Icon = icons[tool];
        const label = t(`review.draw.tools.${tool}`);
        return (
          <Button
            key={tool}
            variant="icon"
            aria-label={label}
            title={label}
            aria-pressed={tool === chosen}
            className={tool === chosen ? "bg-raised text-ink! ring-1 ring-field-line ring-inset" : ""}
            onClick={() => choose({ tool })}
          >
            <Icon {...icon} />
          </Button>
        );
      })}
    </div>
  );
}

function Colours() {
  const t = useTranslations();
  const chosen = useDrawing((state) => state.colour);
  const choose = useDrawing((state) => state.choose);
  return (
    <div className="flex">
      {drawingColours.map((colour) => {
        const label = t(`review.draw.colours.${colour}`);
        return (
          <button
            key={colour}
            type="button"
            aria-label={label}
            title={label}
            aria-pressed={colour === chosen}
            onClick={() => choose({ colour })}
            className="grid h-11 w-9 place-items-center rounded-field hover:bg-raised md:size-9"
          >
            <span
              className={`drawn-${colour} drawn-swatch size-4.5 rounded-full ring-1 ring-field-line ${colour === chosen ? "outline-2 outline-offset-2 outline-ink" : ""}`}
            />
          </button>
        );
      })}
    </div>
  );
}

/** What one draws with. */
export function DrawingBar() {
  const t = useTranslations();
  const { drawing } = useRoom();
  const canUndo = useDrawing((state) => state.past.length > 0);
  const canRedo = useDrawing((state) => state.future.length > 0);
  const isEmpty = useDrawing((state) => state.shapes.length === 0);
  useUndoKeys();
  const { undo, redo, clear } = drawing.getState();
  const acts = [
    { label: t("review.draw.undo"), act: undo, off: !canUndo, Icon: Undo2 },
    { label: t("review.draw.redo"), act: redo, off: !canRedo, Icon: Redo2 },
    { label: t("review.draw.clear"), act: clear, off: isEmpty, Icon: Trash2 },
  ];
  const done = () => {
    const { commentId, setOpen } = drawing.getState();
    setOpen(false);
    const writing = commentId === null ? "[data-composer]" : `[id="comment-${commentId}"]`;
    document.querySelector<HTMLElement>(`${writing} textarea`)?.focus();
  };
  return (
    <div role="toolbar" aria-label={t("review.draw.toolbar")} className="drawing-tools">
      <Tools />
      <Colours />
      <div className="flex">
        {acts.map(({ label, act, off, Icon }) => (
          <Button
            key={label}
            variant="icon"
            aria-label={label}
            title={label}
            // It keeps the focus when nothing is left to do.
            aria-disabled={off}
            className={off ? "text-faint! opacity-60" : ""}
            onClick={off ? undefined : act}
          >
            <Icon {...icon} />
          </Button>
        ))}
      </div>
      <Button className="ml-auto" onClick={done}>
        <Check {...icon} />
        {t("review.draw.done")}
      </Button>
    </div>
  );
}
