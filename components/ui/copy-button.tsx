"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

import { Button, type ButtonVariant } from "./button";

const thanksMs = 2000;

interface CopyButtonProps {
  label: string;
  /** What it is called where several stand on one page; begins as the label does. */
  name?: string;
  /** What is copied; null where there is nothing to copy, and the reason is told elsewhere. */
  text: () => string | null;
  variant?: ButtonVariant;
  onRefused: (text: string) => void;
}

/** Copies a text and says so. Its width does not change with its words. */
export function CopyButton({ label, name, text, variant = "secondary", onRefused }: CopyButtonProps) {
  const t = useTranslations();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), thanksMs);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const copying = text();
    if (copying === null) return;
    try {
      await navigator.clipboard.writeText(copying);
      setCopied(true);
    } catch {
      onRefused(copying); // no permission, or an address that is not secure
    }
  };

  const Icon = copied ? Check : Copy;
  return (
    <Button variant={variant} aria-label={name} title={name} onClick={() => void copy()}>
      <Icon aria-hidden size={16} strokeWidth={1.75} className={copied ? "text-good" : ""} />
      <span className="grid">
        <span className={`col-start-1 row-start-1 ${copied ? "invisible" : ""}`}>{label}</span>
        <span aria-hidden className={`col-start-1 row-start-1 text-left ${copied ? "" : "invisible"}`}>
          {t("shell.copied")}
        </span>
      </span>
      <output className="sr-only">{copied ? t("shell.copied") : ""}</output>
    </Button>
  );
}
