import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { requestRuntime } from "@/app/request-runtime";
import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { PrintPage } from "@/components/review/print/print-page";
import { isUuid } from "@/lib/domain/uuid";
import { describeGeneration } from "@/lib/services/generations/describe";
import { readReview } from "@/lib/services/review/read";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("reviewExport.title") };
}

/** The comments alone, without the studio around them. */
async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { ctx } = await requestRuntime();
  const facts = isUuid(id) ? await describeGeneration(ctx, id) : null;
  const video = facts?.generation.video;
  if (!facts || !video || facts.generation.deletedAt !== null) notFound();
  const review = await readReview(ctx, id);
  const version = review.versions.find((each) => each.id === id)?.version ?? 1;
  const { prompt } = facts.generation;
  return (
    <PrintPage
      generation={{ id, prompt, version }}
      video={video}
      review={review}
      at={ctx.now().toISOString()}
    />
  );
}

export default withWords(["reviewExport"], Page);
