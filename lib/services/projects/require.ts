import { eq } from "drizzle-orm";

import { projects } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { sentence } from "@/lib/words/catalogue";

import type { Ctx } from "../context";

const projectGone = sentence((t) => t("errors.noProject"));

export function noProject(): never {
  throw new AppError("not_found", projectGone);
}

/**
 * Sees that a project that something is to be put into is there, and stays until the transaction ends.
 * @throws AppError invalid_input
 */
export async function requireProject(ctx: Ctx, id: string): Promise<void> {
  const [row] = await ctx.db.select().from(projects).where(eq(projects.id, id)).for("key share");
  if (row) return;
  throw new AppError("invalid_input", projectGone, [
    { loc: ["body", "projectId"], msg: projectGone, type: "value_error" },
  ]);
}
