"use client";

import { useEffect } from "react";

import { loadProjects, useProjects } from "@/components/library/projects-store";
import { WhoIsHere } from "@/components/presence/who-is-here";
import { ShareButton } from "@/components/share/share-button";
import type { Generation } from "@/lib/domain/generation";

/** Who else looks at it now, and the way to show it to others. */
export function ShareRow({ generation }: { generation: Generation }) {
  const { id, status, projectId } = generation;
  const project = useProjects().find((each) => each.id === projectId) ?? null;
  useEffect(() => {
    if (projectId !== null) void loadProjects();
  }, [projectId]);
  return (
    <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
      {status === "completed" ? <ShareButton object={{ kind: "generation", id, project }} /> : <span />}
      <WhoIsHere generationId={id} />
    </div>
  );
}
