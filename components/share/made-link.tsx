"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

/** A link that was just made: it is shown this once. */
export function MadeLink({ link, onAnother }: { link: string; onAnother: () => void }) {
  const t = useTranslations();
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <section aria-labelledby="made-link" className="grid gap-3">
      <h3 id="made-link" className="text-body font-semibold">
        {t("share.made")}
      </h3>
      <input
        ref={field}
        readOnly
        aria-labelledby="made-link"
        aria-describedby="made-link-text"
        value={link}
        onFocus={({ currentTarget }) => currentTarget.select()}
        className="field h-11 w-full px-3 text-large md:h-9 md:text-body"
      />
      <p id="made-link-text" className="text-small text-muted">
        {t("share.madeText")}
      </p>
      {refused ? (
        <p role="alert" className="text-small text-bad">
          {t("share.copyRefused")}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <CopyButton
          label={t("share.copy")}
          text={() => link}
          onRefused={() => {
            setRefused(true);
            field.current?.select();
          }}
        />
        <Button variant="quiet" onClick={onAnother}>
          {t("share.another")}
        </Button>
      </div>
    </section>
  );
}
