import { asc, sql } from "drizzle-orm";

import { projects } from "@/lib/db/schema";
import type { Project } from "@/lib/domain/projects";

import type { Ctx } from "../context";

export function toProject({ id, name, createdAt }: typeof projects.$inferSelect): Project {
  return { id, name, createdAt: createdAt.toISOString() };
}

/** All projects, by their names. */
export async function listProjects(ctx: Ctx): Promise<Project[]> {
  const rows = await ctx.db
    .select()
    .from(projects)
    .orderBy(sql`lower(${projects.name})`, asc(projects.id));
  return rows.map(toProject);
}
