"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

import { buttonClass } from "@/components/ui/button";
import { SectionCard } from "@/components/ui/section-card";

/** What stands in place of members and accounts while one works alone. */
export function AloneSection() {
  const t = useTranslations();
  return (
    <SectionCard id="alone" heading={t("people.members.aloneHeading")} text={t("people.members.aloneText")}>
      <Link href="/setup" className={buttonClass("primary", "justify-self-start")}>
        {t("people.members.aloneButton")}
      </Link>
    </SectionCard>
  );
}
