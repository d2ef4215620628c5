import { eq } from "drizzle-orm";

import { generations, projects } from "@/lib/db/schema";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { changeGenerations } from "../generations/change";
import { noProject } from "./require";

/** Removes a project; its generations stay, without one. @throws AppError not_found */
export async function deleteProject(ctx: Ctx, id: string): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    // Not by the foreign key alone: each change has its number, so that every tab hears of it.
    await changeGenerations(tx, eq(generations.projectId, id), { projectId: null });
    const [project] = await tx.db.delete(projects).where(eq(projects.id, id)).returning();
    if (!project) noProject();
    await recordAudit(tx, { action: "project.deleted", object: project });
  });
}
