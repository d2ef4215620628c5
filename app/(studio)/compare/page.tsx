import type { Metadata } from "next";
import { connection } from "next/server";

import { requestWords } from "@/app/words";
import { ComparisonPage } from "@/components/generation/compare/comparison-page";
import { readComparison } from "@/lib/domain/comparison";
import { runtime } from "@/lib/runtime";
import { readCompared } from "@/lib/services/generations/compare";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("compare.title") };
}

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: PageProps) {
  await connection();
  const { ctx } = await runtime();
  const asked = [(await searchParams)["id"] ?? []].flat();
  const { ids } = readComparison(new URLSearchParams(asked.map((id) => ["id", id])));
  return <ComparisonPage compared={await readCompared(ctx, ids)} />;
}
