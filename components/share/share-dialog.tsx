"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type RefObject, useState } from "react";
import { useTranslations } from "use-intl";

import { useStudio } from "@/components/shell/studio-provider";
import { buttonClass } from "@/components/ui/button";

import { MadeLink } from "./made-link";
import { OpenLinks } from "./open-links";
import { ShareForm } from "./share-form";
import type { ShareObject } from "./share-object";
import { useOpenShares } from "./use-open-shares";

interface ShareDialogProps {
  object: ShareObject;
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Makes links for people without an account, shows which are open, and closes them. */
export function ShareDialog({ object, opener, onClose }: ShareDialogProps) {
  const t = useTranslations();
  const { person } = useStudio();
  const [made, setMade] = useState<string | null>(null);
  const links = useOpenShares(object.id);
  const take = (token: string) => {
    setMade(`${window.location.origin}/share/${token}`);
    void links.read();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup
          finalFocus={opener}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[calc(100dvh-2rem)] flex-col rounded-t-stage border border-line bg-surface shadow-float outline-none md:inset-auto md:top-1/2 md:left-1/2 md:max-h-[calc(100dvh-4rem)] md:w-[min(34rem,calc(100vw-2rem))] md:-translate-x-1/2 md:-translate-y-1/2 md:rounded-stage"
        >
          <div className="flex items-center justify-between gap-4 py-2 pr-2 pl-5">
            <Dialog.Title className="text-title font-semibold tracking-tight">
              {t("share.title")}
            </Dialog.Title>
            <Dialog.Close className={buttonClass("icon")} aria-label={t("share.close")}>
              <X aria-hidden size={16} strokeWidth={1.75} />
            </Dialog.Close>
          </div>
          <div className="grid min-h-0 gap-6 overflow-y-auto overscroll-contain px-5 pb-[calc(1.25rem+env(safe-area-inset-bottom))]">
            <Dialog.Description className="text-body text-muted">
              {t("share.intro")} {person ? null : t("share.solo")}
            </Dialog.Description>
            {made === null ? (
              <ShareForm object={object} onMade={take} />
            ) : (
              <MadeLink link={made} onAnother={() => setMade(null)} />
            )}
            <OpenLinks links={links} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
