import type { Metadata } from "next";

import { requestRuntime } from "@/app/request-runtime";
import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { AloneNotice } from "@/components/my-reviews/alone-notice";
import { MyReviews } from "@/components/my-reviews/my-reviews";
import { listMyReviews } from "@/lib/services/review/list-mine";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("myReviews.title") };
}

async function Page() {
  const { ctx } = await requestRuntime();
  if (ctx.actor.kind !== "person") return <AloneNotice />;
  return <MyReviews reviews={await listMyReviews(ctx)} now={ctx.now().getTime()} />;
}

export default withWords(["myReviews"], Page);
