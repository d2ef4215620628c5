import type { Words } from "@/lib/words/words";

interface Author {
  authorKey: string;
  authorName: string;
}

export function authorWords(t: Words, { authorKey, authorName }: Author, selfKey: string): string {
  if (authorKey === selfKey) return t("review.you");
  return authorName === "" ? t("review.solo") : authorName;
}
