"use client";

import { lazy, Suspense } from "react";

import { toTyped } from "./mentions";

const CommentMarkdown = lazy(async () => ({ default: (await import("./comment-markdown")).CommentMarkdown }));

/** Whether something in it may be more than words. */
const mayBeMore = /[*_`#>~[\]<\\|]|https?:|^\s*(?:[-+]|\d+[.)])\s/m;

/** What was said; what reads its marks is loaded with the first that has some. */
export function CommentBody({ body }: { body: string }) {
  const plain = <p className="whitespace-pre-line">{toTyped(body).text}</p>;
  return (
    <div className="comment-body text-body wrap-anywhere">
      {mayBeMore.test(body) ? (
        <Suspense fallback={plain}>
          <CommentMarkdown body={body} />
        </Suspense>
      ) : (
        plain
      )}
    </div>
  );
}
