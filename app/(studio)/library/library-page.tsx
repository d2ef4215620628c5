"use client";

import type { RenderCard } from "@/components/library/grid";
import type { FirstPage } from "@/components/library/library-cache";
import { LibraryView } from "@/components/library/library-view";
import type { Project } from "@/lib/domain/projects";

import { LibraryCard } from "./library-card";

const renderCard: RenderCard = (generation, place) => (
  <LibraryCard key={generation.id} generation={generation} {...place} />
);

/** The library with the cards of its generations. */
export function LibraryPage({ first, projects }: { first: FirstPage; projects: readonly Project[] }) {
  return <LibraryView first={first} projects={projects} renderCard={renderCard} />;
}
