import { Button } from "./button";
import { FieldError } from "./field";

interface ReadOnButtonProps {
  /** Of the problem. */
  id: string;
  /** Whether there is more to read. */
  more: boolean;
  reading: boolean;
  problem: string | null;
  words: { reading: string; again: string; more: string };
  onReadOn: () => void;
}

/** What stands under a list that goes on, and says why it did not. */
export function ReadOnButton({ id, more, reading, problem, words, onReadOn }: ReadOnButtonProps) {
  return (
    <>
      {problem ? (
        <div role="alert">
          <FieldError id={id}>{problem}</FieldError>
        </div>
      ) : null}
      {more ? (
        <Button className="w-full" aria-disabled={reading || undefined} onClick={onReadOn}>
          {reading ? words.reading : problem ? words.again : words.more}
        </Button>
      ) : null}
    </>
  );
}
