import * as z from "zod/mini";

/** What `/api/members/<id>/cap` answers; loaded with the first answer, not with the page. */
export const MemberCapSchema = z.object({ monthlyCapMicros: z.nullable(z.int().check(z.nonnegative())) });
