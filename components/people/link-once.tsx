"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

import { type Mailed, MailedNote } from "./mailed-note";

interface LinkOnceProps {
  label: string;
  /** A path of ours. */
  path: string;
  /** Where it was to be sent. */
  mailed: Mailed | null;
  children: ReactNode;
  onClose: () => void;
}

/** A link that is told this one time. It has the focus, marked, so that it can be copied by keyboard. */
export function LinkOnce({ label, path, mailed, children, onClose }: LinkOnceProps) {
  const t = useTranslations();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const link = window.location.origin + path;

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  return (
    <div className="grid gap-2 rounded-field border border-accent bg-raised p-4">
      <label htmlFor={id} className="text-body font-medium">
        {label}
      </label>
      <input
        ref={field}
        id={id}
        readOnly
        value={link}
        aria-describedby={mailed ? `${id}-mailed ${id}-help` : `${id}-help`}
        onFocus={(event) => event.currentTarget.select()}
        className="field h-11 w-full bg-surface px-3 text-large"
      />
      {mailed ? <MailedNote id={`${id}-mailed`} mailed={mailed} /> : null}
      <p id={`${id}-help`} className="text-small text-muted">
        {children}
      </p>
      <div className="flex flex-wrap gap-2">
        <CopyButton
          label={t("people.members.copy")}
          text={() => link}
          onRefused={() => {
            setRefused(true);
            field.current?.focus();
          }}
        />
        <Button variant="quiet" onClick={onClose}>
          {t("people.members.hide")}
        </Button>
      </div>
      {refused ? (
        <p role="alert" className="text-small text-bad">
          {t("people.members.copyRefused")}
        </p>
      ) : null}
    </div>
  );
}
