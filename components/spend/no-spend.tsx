"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

import { buttonClass } from "@/components/ui/button";

import { SpendFrame } from "./spend-frame";

/** For a role that spends nothing and sees nothing of it. */
export function NoSpend() {
  const t = useTranslations();
  return (
    <SpendFrame tools={null}>
      <div className="grid justify-items-center gap-4 rounded-stage border border-line bg-surface px-4 py-16 text-center">
        <p className="max-w-prose text-large text-balance">{t("spend.own.refused")}</p>
        <Link href="/library" className={buttonClass("primary")}>
          {t("spend.own.toLibrary")}
        </Link>
      </div>
    </SpendFrame>
  );
}
