"use client";

import { Share2 } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { useMay } from "@/components/shell/studio-provider";
import { Button, type ButtonVariant } from "@/components/ui/button";

import type { ShareObject } from "./share-object";

const ShareDialog = lazy(async () => ({ default: (await import("./share-dialog")).ShareDialog }));

/** Opens the links to something; what they need is loaded with the first. */
export function ShareButton({ object, variant }: { object: ShareObject; variant?: ButtonVariant }) {
  const t = useTranslations();
  const mayShare = useMay("share.change");
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!mayShare) return null;
  return (
    <>
      <Button
        ref={button}
        aria-haspopup="dialog"
        {...(variant ? { variant } : {})}
        onClick={() => setOpen(true)}
      >
        <Share2 aria-hidden size={16} strokeWidth={1.75} />
        {t("share.button")}
      </Button>
      {open ? (
        <Suspense>
          <ShareDialog object={object} opener={button} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
