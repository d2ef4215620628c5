"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

import { buttonClass } from "@/components/ui/button";

import { PageTitle } from "./page-title";
import { useStudio } from "./studio-provider";

/** What stands in place of a page that one's role does not show, with the way on. */
export function NotForRole() {
  const t = useTranslations();
  const { person } = useStudio();
  const role = person ? t(`roles.${person.role}.name`) : "";
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-start justify-center gap-4 px-6">
      <PageTitle>{t("people.notForRole.title")}</PageTitle>
      <h1 className="text-display font-semibold tracking-tight">{t("people.notForRole.heading")}</h1>
      <p className="text-large text-muted">{t("people.notForRole.text", { role })}</p>
      <Link href="/library" className={buttonClass("secondary")}>
        {t("people.notForRole.toLibrary")}
      </Link>
    </main>
  );
}
