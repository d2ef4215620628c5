"use client";

import { Lock, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { Moment } from "@/components/shell/moment";
import { problemWords } from "@/components/shell/request-json";
import { useMayTo } from "@/components/shell/studio-provider";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";

import type { OpenShare } from "./share-schemas";
import type { OpenSharesNow } from "./use-open-shares";

function Facts({ share }: { share: OpenShare }) {
  const t = useTranslations();
  const { kind, access, hasPassword, expiresAt, createdByName, views, guests } = share;
  const until = expiresAt === null ? null : <Moment at={expiresAt} />;
  return (
    <div className="grid gap-0.5 text-small text-muted">
      <p>
        {t("share.facts", { kind: t(`share.kinds.${kind}`), access: t(`share.accesses.${access}`) })}
        {" · "}
        {until === null ? t("share.always") : t.rich("share.until", { when: () => until })}
        {hasPassword ? (
          <>
            {" · "}
            <Lock aria-hidden size={12} strokeWidth={1.75} className="inline align-[-1px]" />{" "}
            {t("share.locked")}
          </>
        ) : null}
      </p>
      <p className="wrap-anywhere">
        {t("share.views", { views })}
        {guests.length > 0 ? ` · ${t("share.guests", { names: guests.join(", ") })}` : ""}
        {createdByName === null ? "" : ` · ${t("share.madeBy", { name: createdByName })}`}
      </p>
    </div>
  );
}

function LinkRow({ share, onClose }: { share: OpenShare; onClose: () => Promise<void> }) {
  const t = useTranslations();
  const mayTo = useMayTo();
  const [closing, setClosing] = useState(false);
  const note = share.note || t("share.unnamed");
  const close = async () => {
    if (closing) return;
    setClosing(true);
    await onClose();
    setClosing(false);
  };
  return (
    <li className="flex items-start justify-between gap-3 border-t border-line py-3">
      <div className="grid min-w-0 gap-1">
        <p className="text-body font-medium wrap-anywhere">{note}</p>
        <Facts share={share} />
      </div>
      {mayTo("share.change", share.createdBy) ? (
        <Button
          variant="quiet"
          className="-mt-2 -mr-3"
          aria-label={t("share.revokeNamed", { note })}
          title={t("share.revoke")}
          aria-disabled={closing || undefined}
          onClick={() => void close()}
        >
          <X aria-hidden size={16} strokeWidth={1.75} />
          <span className="max-md:hidden">{t("share.revoke")}</span>
        </Button>
      ) : null}
    </li>
  );
}

/** The links that are open, who came in by them, and the way to close each. */
export function OpenLinks({ links }: { links: OpenSharesNow }) {
  const t = useTranslations();
  const { items, refusal, closed, close } = links;
  return (
    <section aria-labelledby="open-links" className="grid gap-2">
      <h3 id="open-links" tabIndex={-1} className="text-body font-semibold outline-none">
        {t("share.open")}
      </h3>
      <output className={closed ? "text-small text-muted" : "sr-only"}>
        {closed ? t("share.revoked", { note: closed.note || t("share.unnamed") }) : ""}
      </output>
      {refusal ? (
        <p role="alert" className="text-small text-bad">
          {problemWords(t, refusal)}
        </p>
      ) : null}
      {items === null && !refusal ? (
        <output aria-label={t("share.loading")} className="block">
          <Skeleton className="h-14 w-full" />
        </output>
      ) : null}
      {items?.length === 0 ? <p className="text-body text-muted">{t("share.none")}</p> : null}
      {items && items.length > 0 ? (
        <ul className="grid">
          {items.map((share) => (
            <LinkRow
              key={share.id}
              share={share}
              onClose={async () => {
                await close(share);
                document.querySelector<HTMLElement>("#open-links")?.focus(); // its own button is gone
              }}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
