import type { ReactNode } from "react";

interface PageGridProps {
  bar: ReactNode;
  stage: ReactNode;
  words: ReactNode;
  story: ReactNode;
  facts: ReactNode;
}

/**
 * One column in the order of reading; where there is room, two: the video and its story, beside them its words and
 * all that is known. The same while it loads.
 */
export function PageGrid({ bar, stage, words, story, facts }: PageGridProps) {
  return (
    <div className="grid grid-cols-1 gap-y-6 pb-16 md:px-6 xl:grid-cols-[minmax(0,1fr)_25rem] xl:grid-rows-[auto_auto_1fr] xl:gap-x-10">
      <div className="-mb-4 pt-1 md:pt-2 xl:col-span-2">{bar}</div>
      <div className="@container min-w-0 self-start xl:sticky xl:top-[calc(var(--header-height)+1rem)]">
        {stage}
      </div>
      <div className="grid min-w-0 grid-cols-1 content-start gap-5 max-md:px-4">{words}</div>
      <div className="grid min-w-0 grid-cols-1 content-start gap-x-10 gap-y-8 max-md:px-4 xl:grid-cols-2">
        {story}
      </div>
      <div className="grid min-w-0 grid-cols-1 content-start gap-x-10 gap-y-6 max-md:px-4 md:grid-cols-2 xl:grid-cols-1">
        {facts}
      </div>
    </div>
  );
}
