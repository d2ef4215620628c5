"use client";

import { Info, X } from "lucide-react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";

import { usePlayground } from "./playground-provider";

/** What of the address could not be taken; what it was to go on from matters more than a setting. */
export function AddressNotice() {
  const t = useTranslations();
  const names = usePlayground((state) => state.unusable);
  const notTaken = usePlayground((state) => state.notTaken);
  const dismiss = usePlayground((state) => state.dismissNotice);
  return (
    <div aria-live="polite">
      {names.length > 0 || notTaken !== null ? (
        <p className="flex items-start gap-2 border-b border-line bg-raised py-2 pr-2 pl-4 text-small md:pl-6">
          <Info aria-hidden size={16} strokeWidth={1.75} className="mt-2 shrink-0 text-muted" />
          <span className="min-w-0 flex-1 self-center wrap-anywhere">
            {notTaken === null
              ? t("playground.notice.unusable", { names: names.join(", ") })
              : t(`playground.notice.notTaken.${notTaken}`)}
          </span>
          <Button
            variant="icon"
            aria-label={t("playground.notice.dismiss")}
            className="md:size-8"
            onClick={dismiss}
          >
            <X aria-hidden size={16} strokeWidth={1.75} />
          </Button>
        </p>
      ) : null}
    </div>
  );
}
