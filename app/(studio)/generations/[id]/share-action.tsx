"use client";

import { useEffect } from "react";

import { loadProjects, useProjects } from "@/components/library/projects-store";
import { ShareButton } from "@/components/share/share-button";
import type { Generation } from "@/lib/domain/generation";

/** The way to show it to others, once there is something to see. */
export function ShareAction({ generation }: { generation: Generation }) {
  const { id, status, projectId } = generation;
  const project = useProjects().find((each) => each.id === projectId) ?? null;
  useEffect(() => {
    if (projectId !== null) void loadProjects();
  }, [projectId]);
  if (status !== "completed") return null;
  return <ShareButton variant="quiet" object={{ kind: "generation", id, project }} />;
}
