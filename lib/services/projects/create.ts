import { randomUUID } from "node:crypto";

import { projects } from "@/lib/db/schema";
import type { Project } from "@/lib/domain/projects";

import type { Ctx } from "../context";
import { toProject } from "./list";
import { nameTaken, requireName, type ProjectInput } from "./name";

/** @throws AppError invalid_input for a name that can be none; conflict where it is taken. */
export async function createProject(ctx: Ctx, input: ProjectInput): Promise<Project> {
  const name = requireName(input);
  const [row] = await ctx.db
    .insert(projects)
    .values({ id: randomUUID(), name, createdAt: ctx.now() })
    .onConflictDoNothing()
    .returning();
  return row ? toProject(row) : nameTaken(name);
}
