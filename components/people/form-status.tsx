import { Check } from "lucide-react";

import { FieldError } from "@/components/ui/field";

/** What became of a click: a refusal is told at once, a success when there is time. */
export function FormStatus({
  id,
  failure,
  done,
}: {
  id: string;
  failure: string | null;
  done: string | null;
}) {
  return (
    <>
      {failure ? (
        <div role="alert">
          <FieldError id={`${id}-failure`}>{failure}</FieldError>
        </div>
      ) : null}
      <output className="flex items-center gap-1.5 text-body text-good empty:hidden">
        {done ? (
          <>
            <Check aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />
            {done}
          </>
        ) : null}
      </output>
    </>
  );
}
