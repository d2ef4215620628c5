"use client";

import { Ellipsis, FileDown, Printer } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";

import { buttonClass } from "@/components/ui/button";
import { PanelButton } from "@/components/ui/panel-button";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

/** What was said, to be taken along. */
export function ReviewMenu({ generationId }: { generationId: string }) {
  const t = useTranslations();
  const item = buttonClass("quiet", "justify-start");
  const file = `/api/generations/${generationId}/review/export?format=`;
  return (
    <PanelButton label={t("reviewExport.menu")} variant="icon" align="end" content={<Ellipsis {...icon} />}>
      {(close) => (
        <div className="grid gap-1">
          <a href={`${file}csv`} download onClick={close} className={item}>
            <FileDown {...icon} />
            {t("reviewExport.csv")}
          </a>
          <a href={`${file}json`} download onClick={close} className={item}>
            <FileDown {...icon} />
            {t("reviewExport.json")}
          </a>
          <Link href={`/generations/${generationId}/print`} prefetch={false} className={item}>
            <Printer {...icon} />
            {t("reviewExport.print")}
          </Link>
        </div>
      )}
    </PanelButton>
  );
}
