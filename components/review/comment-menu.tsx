"use client";

import { Ellipsis, ImagePlus, Pencil, SlidersHorizontal, Trash2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { Button, buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { PanelButton } from "@/components/ui/panel-button";

import { useRoom } from "./review-room";
import type { ShownComment } from "./threads";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

interface CommentMenuProps {
  comment: ShownComment;
  onEdit: () => void;
  onDelete: () => void;
}

/** The ways to the form with what was said as its task. */
function VersionLinks({ comment }: { comment: ShownComment }) {
  const t = useTranslations();
  const { access, player } = useRoom();
  const { id, frame } = comment;
  const { generationId } = access;
  const link = buttonClass("quiet", "justify-start text-ink!");
  return (
    <div className="grid border-b border-line pb-2">
      <p className="px-3 pt-1 pb-1 text-small text-muted">{t("review.version.again")}</p>
      <Link href={`/?use=${generationId}&note=${id}`} prefetch={false} className={link}>
        <SlidersHorizontal {...icon} />
        {t("review.version.picture")}
      </Link>
      {frame === null || !player ? null : (
        <Link href={`/?continue=${generationId}&frame=${frame}&note=${id}`} prefetch={false} className={link}>
          <ImagePlus {...icon} />
          {t("review.version.frame", { frame })}
        </Link>
      )}
    </div>
  );
}

/** What is done with a comment now and then. */
export function CommentMenu({ comment, onEdit, onDelete }: CommentMenuProps) {
  const t = useTranslations();
  const { access } = useRoom();
  const [refused, setRefused] = useState<string | null>(null);
  const { can } = access;
  const row = "justify-start text-ink!";
  return (
    // Around both: a popover that goes sends the focus astray where its button has left the page before it.
    <span className="-my-2 -mr-3 md:-my-0.5 md:-mr-1.5">
      <PanelButton
        label={t("review.comment.more")}
        variant="icon"
        align="end"
        className="md:size-8!"
        content={<Ellipsis {...icon} />}
      >
        {(close) => {
          const andClose = (act: () => void) => () => {
            close();
            act();
          };
          return (
            <div className="-m-2 grid gap-1">
              {comment.rootId === null && can.makeVersion ? <VersionLinks comment={comment} /> : null}
              <div className="grid justify-items-stretch [&>button]:justify-start">
                <CopyButton
                  variant="quiet"
                  label={t("review.comment.copyLink")}
                  text={() => access.commentLink(comment.id)}
                  onRefused={(address) => setRefused(address)}
                />
                {can.edit(comment.authorKey) ? (
                  <Button variant="quiet" className={row} onClick={andClose(onEdit)}>
                    <Pencil {...icon} />
                    {t("review.comment.edit")}
                  </Button>
                ) : null}
                {can.remove(comment.authorKey) ? (
                  <Button variant="quiet" className={row} onClick={andClose(onDelete)}>
                    <Trash2 {...icon} />
                    {t("review.comment.delete")}
                  </Button>
                ) : null}
              </div>
              {refused === null ? null : (
                <p role="alert" className="px-3 pb-1 text-small wrap-anywhere text-bad">
                  {t("review.comment.copyRefused", { address: refused })}
                </p>
              )}
            </div>
          );
        }}
      </PanelButton>
    </span>
  );
}
