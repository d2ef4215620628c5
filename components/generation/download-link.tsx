"use client";

import { Download } from "lucide-react";
import { useTranslations } from "use-intl";

import { buttonClass, type ButtonVariant } from "@/components/ui/button";
import type { Generation } from "@/lib/domain/generation";

interface DownloadLinkProps extends Pick<Generation, "video"> {
  variant?: ButtonVariant;
}

export function DownloadLink({ video, variant = "secondary" }: DownloadLinkProps) {
  const t = useTranslations();
  if (!video) return null;
  return (
    <a href={`${video.url}?download`} download className={buttonClass(variant)}>
      <Download aria-hidden size={16} strokeWidth={1.75} />
      {t("generation.actions.download")}
    </a>
  );
}
