import { AppError } from "@/lib/domain/errors";
import { sentence } from "@/lib/words/catalogue";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A path's id as it stands. @throws AppError not_found for what cannot be one of ours. */
export function requireUuid(id: string): string {
  if (!uuid.test(id))
    throw new AppError(
      "not_found",
      sentence((t) => t("errors.noGeneration")),
    );
  return id;
}
