import type { Runtime } from "@/lib/runtime";
import type { Letterhead } from "@/lib/services/people/mail-link";
import { requirePerson } from "@/lib/services/people/require-person";
import { languageOf } from "@/lib/words/languages";

import { linkOrigin } from "./admit";

/**
 * What a mail is written under that this request asks for. Each is counted, so that nobody sends a flood.
 * @throws AppError too_many
 */
export async function letterheadFor(
  { ctx, door, countOne }: Runtime,
  { headers }: Request,
): Promise<Letterhead> {
  await countOne("mail", requirePerson(ctx).id);
  return { origin: linkOrigin(headers, door), language: languageOf(headers) };
}
