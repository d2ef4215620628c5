"use client";

import type { RenderCard } from "@/components/library/grid";
import type { FirstPage } from "@/components/library/library-cache";
import { LibraryView } from "@/components/library/library-view";
import { ShareButton } from "@/components/share/share-button";
import type { Project } from "@/lib/domain/projects";

import { LibraryCard } from "./library-card";

const renderCard: RenderCard = (generation, place) => (
  <LibraryCard key={generation.id} generation={generation} {...place} />
);

const renderShare = (project: Project) => (
  <ShareButton key={project.id} object={{ kind: "project", id: project.id, project }} />
);

/** The library with the cards of its generations. */
export function LibraryPage({ first, projects }: { first: FirstPage; projects: readonly Project[] }) {
  return <LibraryView first={first} projects={projects} renderCard={renderCard} renderShare={renderShare} />;
}
