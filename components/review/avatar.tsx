import { initialsOf } from "@/components/shell/initials";

/** The first letters of a name; the name itself stands beside it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="grid size-7 shrink-0 place-items-center rounded-full border border-line bg-raised text-[0.6875rem] font-semibold text-muted select-none"
    >
      {initialsOf(name)}
    </span>
  );
}
