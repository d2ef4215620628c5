import { and, inArray, or, sql, type SQL } from "drizzle-orm";
import * as z from "zod/mini";

import { generations, tags } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Generation } from "@/lib/domain/generation";
import { normaliseTag, tagLimits } from "@/lib/domain/tags";
import { sentence } from "@/lib/words/catalogue";

import { withTransaction, type Ctx } from "../context";
import { requireProject } from "../projects/require";
import { changeGenerations, lockChanges } from "./change";
import { isInSight } from "./filter";
import { noGeneration } from "./get";
import { GenerationIds, Id, listByIds } from "./ids";

const Tags = z._default(z.array(z.string()).check(z.maxLength(tagLimits.mostOfOne)), []);

export const OrganiseInput = z.strictObject({
  ids: GenerationIds,
  favourite: z.optional(z.boolean()),
  addTags: Tags,
  removeTags: Tags,
  /** Null takes them out of their project. */
  projectId: z.optional(z.nullable(Id)),
});
export type OrganiseInput = z.infer<typeof OrganiseInput>;

type TagField = "addTags" | "removeTags";

function refuseTags(field: TagField, msg: ReturnType<typeof sentence>): never {
  throw new AppError("invalid_input", msg, [{ loc: ["body", field], msg, type: "value_error" }]);
}

function readTags(input: OrganiseInput, field: TagField): string[] {
  return input[field].map((text) => {
    const most = String(tagLimits.maxLength);
    return (
      normaliseTag(text) ??
      refuseTags(
        field,
        sentence((t) => t("errors.noTag", { tag: text.slice(0, 80), most })),
      )
    );
  });
}

const textArray = (texts: readonly string[]) =>
  texts.length === 0
    ? sql`array[]::text[]`
    : sql`array[${sql.join(
        texts.map((text) => sql`${text}`),
        sql`, `,
      )}]::text[]`;

/** A generation's tags without those removed and with those added, in the order that is kept. */
function tagsAfter(remove: readonly string[], add: readonly string[]): SQL {
  return sql`array(select tag collate "C" from (
    select unnest(${generations.tags}) as tag except select unnest(${textArray(remove)})
    union select unnest(${textArray(add)})
  ) as named order by 1)`;
}

async function requireRoomForTags(ctx: Ctx, which: SQL | undefined, after: SQL): Promise<void> {
  const [full] = await ctx.db
    .select({ id: generations.id })
    .from(generations)
    .where(and(which, sql`cardinality(${after}) > ${tagLimits.mostOfOne}`))
    .limit(1);
  if (!full) return;
  refuseTags(
    "addTags",
    sentence((t) => t("errors.tooManyTags", { most: String(tagLimits.mostOfOne) })),
  );
}

/**
 * Marks, tags and moves several generations together, all or none. Ids of the other mode, of deleted ones and of none
 * are left out.
 * @throws AppError not_found where none is left; invalid_input for a tag that can be none, a project that is gone, or
 * more tags than one generation carries.
 */
export async function organiseGenerations(ctx: Ctx, input: OrganiseInput): Promise<Generation[]> {
  const { ids, favourite, projectId } = input;
  const [add, remove] = [readTags(input, "addTags"), readTags(input, "removeTags")];
  return withTransaction(ctx, async (tx) => {
    await lockChanges(tx);
    if (projectId) await requireProject(tx, projectId);
    const named = and(isInSight(tx), inArray(generations.id, ids));
    const after = add.length + remove.length > 0 ? tagsAfter(remove, add) : null;
    if (after && add.length > 0) await requireRoomForTags(tx, named, after);
    const differs = [
      favourite === undefined ? undefined : sql`${generations.favourite} <> ${favourite}`,
      projectId === undefined ? undefined : sql`${generations.projectId} is distinct from ${projectId}::uuid`,
      after ? sql`${generations.tags} <> ${after}` : undefined,
    ].filter((each) => each !== undefined);
    if (differs.length > 0) {
      await changeGenerations(tx, and(named, or(...differs)), {
        ...(favourite === undefined ? {} : { favourite }),
        ...(projectId === undefined ? {} : { projectId }),
        ...(after ? { tags: after } : {}),
      });
    }
    const items = await listByIds(tx, ids, isInSight(tx));
    if (items.length === 0) noGeneration();
    if (add.length > 0) {
      const createdAt = ctx.now();
      await tx.db
        .insert(tags)
        .values(add.map((name) => ({ name, createdAt })))
        .onConflictDoNothing();
    }
    return items;
  });
}
