import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { requestRuntime } from "@/app/request-runtime";
import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { isUuid } from "@/lib/domain/uuid";
import { describeGeneration } from "@/lib/services/generations/describe";
import { readLineageOf } from "@/lib/services/generations/lineage";
import { readReview } from "@/lib/services/review/read";

import { loadStudio } from "../../load-studio";
import { GenerationPage } from "./generation-page";

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Until the page names itself: metadata that waits for the database comes after the head, and the tab's icon with it. */
export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("detail.title") };
}

async function loadGeneration(id: string) {
  // First: it notes the place in the order of changes, and what changes behind that place is told to the page.
  await loadStudio();
  const { ctx } = await requestRuntime();
  const facts = isUuid(id) ? await describeGeneration(ctx, id) : null;
  if (!facts) return null;
  if (facts.generation.deletedAt !== null) return { facts, lineage: null, review: null };
  const [lineage, review] = await Promise.all([readLineageOf(ctx, id), readReview(ctx, id)]);
  return { facts, lineage, review };
}

async function Page({ params, searchParams }: PageProps) {
  const loaded = await loadGeneration((await params).id);
  if (!loaded) notFound();
  const { frame, comment } = await searchParams;
  const sought = loaded.review?.comments.find(({ id }) => id === comment);
  // An answer is about what its thread is about.
  const place =
    loaded.review?.comments.find(({ id }) => id === (sought?.rootId ?? sought?.id))?.frame ?? null;
  const asked = typeof frame === "string" ? frame : null;
  return (
    <GenerationPage
      key={loaded.facts.generation.id}
      {...loaded}
      frame={asked ?? place?.toString() ?? null}
      comment={sought?.id ?? null}
    />
  );
}

export default withWords(
  [
    "fields",
    "makers",
    "labels",
    "player",
    "time",
    "generation",
    "detail",
    "presence",
    "share",
    "reviewExport",
    "reviewStates",
    "review",
  ],
  Page,
);
