import * as z from "zod/mini";

import { AppError } from "@/lib/domain/errors";
import { mostNameCharacters, normaliseProjectName } from "@/lib/domain/projects";
import { type Sentence, sentence } from "@/lib/words/catalogue";

/** What a project is made or renamed with. */
export const ProjectInput = z.strictObject({ name: z.string() });
export type ProjectInput = z.infer<typeof ProjectInput>;

function refuse(code: "invalid_input" | "conflict", msg: Sentence, type: string): never {
  throw new AppError(code, msg, [{ loc: ["body", "name"], msg, type }]);
}

/** A name as it is kept. @throws AppError invalid_input */
export function requireName({ name }: ProjectInput): string {
  const most = String(mostNameCharacters);
  return (
    normaliseProjectName(name) ??
    refuse(
      "invalid_input",
      sentence((t) => t("errors.noProjectName", { most })),
      "value_error",
    )
  );
}

/** @throws AppError conflict, since no two projects differ only in capitals. */
export function nameTaken(name: string): never {
  return refuse(
    "conflict",
    sentence((t) => t("errors.projectTaken", { name })),
    "name_taken",
  );
}
