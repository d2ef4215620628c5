import { AppError } from "@/lib/domain/errors";
import { isUuid } from "@/lib/domain/uuid";
import { sentence } from "@/lib/words/catalogue";

/** A path's id as it stands. @throws AppError not_found for what cannot be one of ours. */
export function requireUuid(id: string): string {
  if (!isUuid(id))
    throw new AppError(
      "not_found",
      sentence((t) => t("errors.noGeneration")),
    );
  return id;
}
