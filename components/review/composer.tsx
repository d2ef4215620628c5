"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import { Button } from "@/components/ui/button";
import { Segments } from "@/components/ui/segments";
import { TextButton } from "@/components/ui/text-button";

import { DrawButton } from "./draw-button";
import { MentionField } from "./mention-field";
import { useDrawing, useReview, useRoom } from "./review-room";
import { type Place, presentPlace, type ReviewedPlayer } from "./reviewed-player";
import { newDraft, useComposer } from "./use-composer";

interface PlaceChoiceProps {
  player: ReviewedPlayer;
  /** Null as long as nothing is written. */
  at: Place | null;
  whole: boolean;
  onChoose: (whole: boolean) => void;
  onMove: (frame: number) => void;
}

/** Which frame, part or whole the comment is about. */
function PlaceChoice({ player, at, whole, onChoose, onMove }: PlaceChoiceProps) {
  const t = useTranslations();
  const now = useStore(player.store, ({ frame, sought }) => sought ?? frame);
  useStore(player.store, ({ range }) => range); // what is about to be taken is always shown
  const { frame, endFrame } = at ?? presentPlace(player);
  const label =
    endFrame === null
      ? t("review.composer.frame", { frame })
      : t("review.place.range", { frame, end: endFrame });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Segments
        name="review-place"
        label={t("review.composer.place")}
        segments={[
          { value: "frame", label },
          { value: "whole", label: t("review.composer.whole") },
        ]}
        value={whole ? "whole" : "frame"}
        onChange={(value) => onChoose(value === "whole")}
      />
      {at && !whole && endFrame === null && now !== frame ? (
        <TextButton className="tabular-nums" onClick={() => onMove(now)}>
          {t("review.composer.here", { frame: now })}
        </TextButton>
      ) : null}
    </div>
  );
}

/** Where one says something about what is in the picture. */
export function Composer() {
  const t = useTranslations();
  const { access, player } = useRoom();
  const drawing = useDrawing((state) => state.open && state.commentId === null);
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useReview(({ drafts }) => newDraft(drafts));
  const composing = useComposer({ area, draft });
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      {player ? (
        <PlaceChoice
          player={player}
          at={draft.at}
          whole={draft.whole}
          onChoose={composing.choose}
          onMove={composing.moveHere}
        />
      ) : null}
      <MentionField
        area={area}
        label={t("review.composer.label")}
        placeholder={t(
          access.people.length > 0 ? "review.composer.placeholder" : "review.composer.placeholderAlone",
        )}
        describedBy="review-composer-keys"
        value={draft}
        onChange={composing.write}
        onSend={composing.send}
        onLeave={composing.leave}
      />
      <div className="flex items-center gap-1">
        {player ? (
          <DrawButton
            has={draft.drawing.length > 0}
            open={drawing}
            onDraw={composing.draw}
            onRemove={composing.removeDrawing}
          />
        ) : null}
        <p id="review-composer-keys" className="min-w-0 flex-1 text-small text-faint max-md:sr-only">
          {t("review.composer.keys")}
        </p>
        <Button
          className="ml-auto"
          disabled={composing.isEmpty}
          onClick={() => {
            composing.send();
            area.current?.focus();
          }}
        >
          {t("review.composer.send")}
        </Button>
      </div>
    </div>
  );
}
