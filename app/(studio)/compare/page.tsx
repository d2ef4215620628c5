import type { Metadata } from "next";

import { requestRuntime } from "@/app/request-runtime";
import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { ComparisonPage } from "@/components/generation/compare/comparison-page";
import { readComparison } from "@/lib/domain/comparison";
import { readCompared } from "@/lib/services/generations/compare";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("compare.title") };
}

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function Page({ searchParams }: PageProps) {
  const { ctx } = await requestRuntime();
  const asked = [(await searchParams)["id"] ?? []].flat();
  const { ids } = readComparison(new URLSearchParams(asked.map((id) => ["id", id])));
  return <ComparisonPage compared={await readCompared(ctx, ids)} />;
}

export default withWords(["fields", "compare", "time", "generation"], Page);
