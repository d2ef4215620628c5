import Link from "next/link";

import { requestWords } from "@/app/words";
import { PageTitle } from "@/components/shell/page-title";
import { buttonClass } from "@/components/ui/button";

export default async function NoGeneration() {
  const { t } = await requestWords();
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-start justify-center gap-4 px-6">
      <PageTitle>{t("shell.notFound.title")}</PageTitle>
      <h1 className="text-display font-semibold tracking-tight text-balance">
        {t("detail.missing.heading")}
      </h1>
      <p className="text-large text-muted">{t("detail.missing.text")}</p>
      <div className="flex flex-wrap gap-2">
        <Link href="/library" className={buttonClass("secondary")}>
          {t("detail.missing.toLibrary")}
        </Link>
        <Link href="/" className={buttonClass("secondary")}>
          {t("detail.missing.toStudio")}
        </Link>
      </div>
    </main>
  );
}
