import type { Metadata } from "next";

import { requestRuntimeFor } from "@/app/request-runtime";
import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { NotForRole } from "@/components/shell/not-for-role";
import { SpendPage } from "@/components/spend/spend-page";
import { spendViewNames } from "@/lib/domain/spend-view";

import { loadSpend } from "./load-spend";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("spend.title") };
}

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function Page({ searchParams }: PageProps) {
  if (!(await requestRuntimeFor("spend.see"))) return <NotForRole />;
  const asked = await searchParams;
  const params = new URLSearchParams(
    spendViewNames.flatMap((name) => [asked[name] ?? []].flat().map((value) => [name, value])),
  );
  return <SpendPage {...await loadSpend(params)} />;
}

export default withWords(["makers", "spend", "people"], Page);
