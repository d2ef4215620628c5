"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";

import { CardCaption, CardLink, CardPress } from "@/components/generation/card-link";
import { playPreview, stopPreview } from "@/components/generation/play-preview";
import { spokenTitle } from "@/components/generation/status-words";
import { SelectBox, StarButton } from "@/components/library/card-controls";
import type { CardPlace } from "@/components/library/grid";
import { useLibrary } from "@/components/library/library-context";
import type { Generation } from "@/lib/domain/generation";

/** On a phone; what a larger screen has beside them comes at once too. */
const firstRow = 2;

/** One generation in the library: it leads to its page, can be marked and selected, and moves while it is looked at. */
export const LibraryCard = memo(function LibraryCard({
  generation,
  position,
  size,
  tabbable,
}: CardPlace & { generation: Generation }) {
  const t = useTranslations();
  const { selection } = useLibrary();
  const { id, deletedAt } = generation;
  const title = spokenTitle(t, generation);
  /** While some are selected, a touch selects, as in every box of pictures. */
  const onTouch = () => {
    const { ids, toggle } = selection.getState();
    if (ids.size > 0) toggle(id);
    return ids.size > 0;
  };
  const control = { generation, title, tabbable };
  return (
    <article
      data-generation={id}
      data-status={generation.status}
      aria-label={title}
      aria-posinset={position}
      aria-setsize={size}
      onPointerEnter={({ currentTarget, pointerType }) => {
        if (pointerType === "mouse") playPreview(currentTarget);
      }}
      onPointerLeave={({ currentTarget }) => stopPreview(currentTarget)}
      className="group relative min-w-0"
    >
      {deletedAt === null ? (
        <CardLink {...control} href={`/generations/${id}`} first={position <= firstRow} onTouch={onTouch} />
      ) : (
        <CardPress {...control} onPress={() => selection.getState().toggle(id)} />
      )}
      <SelectBox {...control} />
      {deletedAt === null ? <StarButton {...control} /> : null}
      <CardCaption generation={generation} />
    </article>
  );
});
