import type * as z from "zod/mini";

import { AppError, type ErrorDetail } from "@/lib/domain/errors";
import { problemIn } from "@/lib/domain/problems";
import { sentence, type Sentence } from "@/lib/words/catalogue";

type Issue = z.core.$ZodIssue;
type Location = ErrorDetail["loc"];
type Detail = ErrorDetail<string | Sentence>;

/** zod's own message where a schema gives none. */
const unsaid = "Invalid input";

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], input);
}

/** Of a union's branches the one that already fits at its top: its issues say more than the union's own. */
function fittingBranch(issue: Issue): readonly Issue[] | undefined {
  if (issue.code !== "invalid_union") return undefined;
  return issue.errors.find((branch) =>
    branch.every((each) => each.path.length > 0 || each.code === "unrecognized_keys"),
  );
}

function sentenceOf(message: string, missing: boolean): string | Sentence {
  if (message === unsaid) return sentence((t) => t(missing ? "problems.required" : "problems.misfit"));
  const problem = problemIn(message);
  return problem ? sentence((t) => t(`problems.${problem.id}`, problem.values)) : message;
}

function detailsOf(issue: Issue, input: unknown, before: Location): Detail[] {
  const loc = [...before, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  const value = valueAt(input, issue.path);
  if (issue.code === "unrecognized_keys") {
    const msg = sentence((t) => t("problems.unknownField"));
    return issue.keys.map((key) => ({ loc: [...loc, key], msg, type: "extra_forbidden" }));
  }
  const branch = fittingBranch(issue);
  if (branch !== undefined) return branch.flatMap((each) => detailsOf(each, value, loc));
  const missing = value === undefined;
  return [{ loc, msg: sentenceOf(issue.message, missing), type: missing ? "missing" : "value_error" }];
}

function summaryOf([first]: readonly Detail[]): Sentence {
  const field = first?.loc.slice(1).join(".");
  if (!first || !field) return sentence((t) => t("problems.misfitBody"));
  const { msg } = first;
  return sentence((t) =>
    t("problems.inField", { field, problem: typeof msg === "string" ? msg : msg.say(t) }),
  );
}

/**
 * The refusal of what a schema refuses: every field at fault is an entry of `detail`, as fal lists them. `input` is what
 * was parsed, `where` it came in: `body` or `query`.
 */
export function invalidInput(issues: readonly Issue[], input: unknown, where: string): AppError {
  const detail = issues.flatMap((issue) => detailsOf(issue, input, [where]));
  return new AppError("invalid_input", summaryOf(detail), detail);
}
