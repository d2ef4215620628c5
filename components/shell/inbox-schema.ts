import * as z from "zod/mini";

import { noticeKinds } from "@/lib/domain/notice";

const Notice = z.object({
  id: z.int(),
  kind: z.enum(noticeKinds),
  byName: z.string(),
  generationId: z.string(),
  prompt: z.string(),
  commentId: z.nullable(z.string()),
  at: z.string(),
  read: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

/** What `/api/notices` answers; loaded with the first answer. */
export const Inbox = z.object({ unread: z.int(), waiting: z.int(), items: z.array(Notice) });
export type Inbox = z.infer<typeof Inbox>;
