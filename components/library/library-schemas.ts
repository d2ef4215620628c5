import * as z from "zod/mini";

import { Generation } from "@/lib/domain/generation-schema";

const project = z.object({ id: z.uuid(), name: z.string(), createdAt: z.string() });

/** What the routes of the library answer; loaded with the first answer, not with the page. */
export const page = z.object({ items: z.array(Generation), nextCursor: z.nullable(z.string()) });
export const changed = z.object({ items: z.array(Generation) });
export const deletion = z.object({
  deleted: z.array(z.string()),
  kept: z.array(z.object({ id: z.string(), reason: z.string() })),
});
export const count = z.object({ count: z.int(), more: z.boolean() });
export const ids = z.object({ ids: z.array(z.string()), more: z.boolean() });
export const tags = z.object({ tags: z.array(z.string()) });
export const projects = z.object({ projects: z.array(project) });
export { project };
