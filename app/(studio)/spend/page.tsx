import type { Metadata } from "next";

import { requestRuntime } from "@/app/request-runtime";
import { requestWords } from "@/app/words";
import { NoSpend } from "@/components/spend/no-spend";
import { SpendPage } from "@/components/spend/spend-page";
import { may } from "@/lib/domain/permissions";
import { spendViewNames } from "@/lib/domain/spend-view";

import { loadSpend } from "./load-spend";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("spend.title") };
}

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: PageProps) {
  const { ctx } = await requestRuntime();
  if (ctx.actor.kind === "person" && !may(ctx.actor.role, "spend.see")) return <NoSpend />;
  const asked = await searchParams;
  const params = new URLSearchParams(
    spendViewNames.flatMap((name) => [asked[name] ?? []].flat().map((value) => [name, value])),
  );
  return <SpendPage {...await loadSpend(params)} />;
}
