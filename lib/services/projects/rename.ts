import { eq } from "drizzle-orm";

import { projects } from "@/lib/db/schema";
import type { Project } from "@/lib/domain/projects";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { toProject } from "./list";
import { nameTaken, requireName, type ProjectInput } from "./name";
import { noProject } from "./require";

/** What PostgreSQL says when a unique index has the value already; drizzle hands its error on as the cause. */
function isTaken(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: unknown } };
  return cause?.code === "23505";
}

/** @throws AppError not_found; invalid_input for a name that can be none; conflict where another one has it. */
export async function renameProject(ctx: Ctx, id: string, input: ProjectInput): Promise<Project> {
  const name = requireName(input);
  const row = await withTransaction(ctx, async (tx) => {
    const [before] = await tx.db.select().from(projects).where(eq(projects.id, id)).for("update");
    const [after] = await tx.db.update(projects).set({ name }).where(eq(projects.id, id)).returning();
    if (before && after && before.name !== after.name) {
      await recordAudit(tx, {
        action: "project.renamed",
        object: after,
        detail: { before: before.name, after: after.name },
      });
    }
    return after;
  }).catch((error: unknown) => {
    if (isTaken(error)) return nameTaken(name);
    throw error;
  });
  return row ? toProject(row) : noProject();
}
