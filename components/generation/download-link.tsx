"use client";

import { Download } from "lucide-react";
import { useTranslations } from "use-intl";

import { buttonClass } from "@/components/ui/button";
import type { Generation } from "@/lib/domain/generation";

export function DownloadLink({ video }: Pick<Generation, "video">) {
  const t = useTranslations();
  if (!video) return null;
  return (
    <a href={`${video.url}?download`} download className={buttonClass("secondary")}>
      <Download aria-hidden size={16} strokeWidth={1.75} />
      {t("generation.actions.download")}
    </a>
  );
}
