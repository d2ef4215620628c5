"use client";

import { useProject } from "@/components/library/projects-store";
import { ShareButton } from "@/components/share/share-button";
import type { Generation } from "@/lib/domain/generation";

/** The way to show it to others, once there is something to see. */
export function ShareAction({ generation }: { generation: Generation }) {
  const { id, status, projectId } = generation;
  const project = useProject(projectId);
  if (status !== "completed") return null;
  return <ShareButton variant="quiet" object={{ kind: "generation", id, project }} />;
}
