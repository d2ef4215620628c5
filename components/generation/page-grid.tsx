import type { ReactNode } from "react";

interface PageGridProps {
  bar: ReactNode;
  stage: ReactNode;
  /** What is said about the video, beside it. */
  review: ReactNode;
  words: ReactNode;
  story: ReactNode;
  facts: ReactNode;
}

/**
 * One column in the order of reading; where there is room, two: the video and its words, beside them what is said about
 * it; below, its story and all that is known. The same while it loads.
 */
export function PageGrid({ bar, stage, review, words, story, facts }: PageGridProps) {
  return (
    <div className="grid grid-cols-1 gap-y-6 pb-16 md:px-6 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_auto_1fr_auto] lg:gap-x-6 xl:grid-cols-[minmax(0,1fr)_25rem] xl:gap-x-10">
      <div className="-mb-4 pt-1 md:pt-2 lg:col-span-2">{bar}</div>
      <div className="@container min-w-0 self-start lg:row-start-2">{stage}</div>
      <div className="min-w-0 max-md:px-4 lg:col-start-2 lg:row-span-2 lg:row-start-2">{review}</div>
      <div className="grid min-w-0 grid-cols-1 content-start gap-5 max-md:px-4 lg:row-start-3">{words}</div>
      <div className="grid min-w-0 grid-cols-1 content-start gap-x-10 gap-y-8 max-md:px-4 lg:row-start-4 xl:grid-cols-2">
        {story}
      </div>
      <div className="grid min-w-0 grid-cols-1 content-start gap-x-10 gap-y-6 max-md:px-4 md:grid-cols-2 lg:row-start-4 lg:grid-cols-1">
        {facts}
      </div>
    </div>
  );
}
