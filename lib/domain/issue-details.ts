import type * as z from "zod/mini";

import type { ErrorDetail } from "./errors";

type Issue = z.core.$ZodIssue;
type Location = ErrorDetail["loc"];

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

function detailsOf(issue: Issue, input: unknown, before: Location): ErrorDetail[] {
  const loc = [...before, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  const value = valueAt(input, issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      loc: [...loc, key],
      msg: "There is no field of this name.",
      type: "extra_forbidden",
    }));
  }
  const branch = fittingBranch(issue);
  if (branch !== undefined) return branch.flatMap((each) => detailsOf(each, value, loc));
  const missing = value === undefined;
  const plain = missing ? "This field is required." : "This value does not fit here.";
  return [
    { loc, msg: issue.message === unsaid ? plain : issue.message, type: missing ? "missing" : "value_error" },
  ];
}

/** Every field that a schema refuses, one entry each, as fal lists them. `input` is what was parsed. */
export function issueDetails(issues: readonly Issue[], input: unknown, before: Location): ErrorDetail[] {
  return issues.flatMap((issue) => detailsOf(issue, input, before));
}
