import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { requestRuntime } from "@/app/request-runtime";
import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { lightGeneration } from "@/components/library/light-generation";
import { readLibraryFilter, writeLibraryFilter } from "@/lib/domain/library-filter";
import { countGenerations } from "@/lib/services/generations/count";
import { listGenerations } from "@/lib/services/generations/list";
import { listProjects } from "@/lib/services/projects/list";

import { LibraryPage } from "./library-page";

const onFirstPage = 48;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("library.title") };
}

type SearchParams = Record<string, string | string[] | undefined>;

function toParams(search: SearchParams): URLSearchParams {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, each]),
  );
  return new URLSearchParams(pairs);
}

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { ctx } = await requestRuntime();
  const { filter } = readLibraryFilter(toParams(await searchParams));
  const [{ items, nextCursor }, found, projects] = await Promise.all([
    listGenerations(ctx, { filter, limit: onFirstPage }),
    countGenerations(ctx, filter),
    listProjects(ctx),
  ]);
  const first = {
    query: writeLibraryFilter(filter).toString(),
    items: items.map(lightGeneration),
    nextCursor,
    found,
    stamp: randomUUID(),
  };
  return <LibraryPage first={first} projects={projects} />;
}

export default withWords(
  ["makers", "library", "labels", "time", "generation", "reviewStates", "share"],
  Page,
);
