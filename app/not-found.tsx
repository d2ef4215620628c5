import type { Metadata } from "next";

import { buttonClass } from "@/components/ui/button";

import { requestWords } from "./words";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("shell.notFound.title") };
}

export default async function NotFound() {
  const { t } = await requestWords();
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-4 px-6">
      <h1 className="text-display font-semibold tracking-tight">{t("shell.notFound.heading")}</h1>
      <p className="text-large text-muted">{t("shell.notFound.text")}</p>
      {/* oxlint-disable-next-line nextjs/no-html-link-for-pages -- every page would load what a quick way needs */}
      <a href="/" className={buttonClass("secondary")}>
        {t("shell.notFound.toStudio")}
      </a>
    </main>
  );
}
