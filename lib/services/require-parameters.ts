import { AppError } from "@/lib/domain/errors";

interface Parameters<Name extends string> {
  /** Those that could not be read. */
  unusable: readonly Name[];
  /** What to give instead. */
  mustBe: Record<Name, string>;
  known: readonly string[];
}

/**
 * A page leaves out what it cannot read of an address; a program is told of it, and of what nobody knows.
 * @throws AppError invalid_input, with every parameter at fault.
 */
export function requireParameters<Name extends string>(
  query: URLSearchParams,
  { unusable, mustBe, known }: Parameters<Name>,
): void {
  const strangers = [...new Set(query.keys())].filter((name) => !known.includes(name));
  const detail = [
    ...unusable.map((name) => ({ loc: ["query", name], msg: mustBe[name], type: "value_error" })),
    ...strangers.map((name) => ({
      loc: ["query", name],
      msg: "There is no parameter of this name.",
      type: "extra_forbidden",
    })),
  ];
  const [first] = detail;
  if (first) throw new AppError("invalid_input", `${first.loc[1]}: ${first.msg}`, detail);
}
