"use client";

import { Dices, X } from "lucide-react";

import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { fieldWords } from "@/lib/domain/model-input";

import { NumberInput } from "./number-field";
import { usePlayground } from "./playground-provider";

const seedsToDraw = 2 ** 31;

function drawSeed(): string {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(drawn % seedsToDraw);
}

export function SeedField() {
  const id = "field-seed";
  const { label, help } = fieldWords.seed;
  const error = usePlayground((state) => state.reading.problems.seed ?? state.refusals.seed);
  const empty = usePlayground((state) => state.fields.seed === "");
  const setField = usePlayground((state) => state.setField);

  return (
    <Field id={id} label={label} term="seed" help={help} error={error}>
      <div className="flex gap-2">
        <NumberInput
          name="seed"
          id={id}
          placeholder="A new one each time"
          className="w-full min-w-0"
          describedBy={describedBy({ id, help, error })}
        />
        <Button aria-label="Draw a seed" className="px-2.5" onClick={() => setField("seed", drawSeed())}>
          <Dices aria-hidden size={16} strokeWidth={1.75} />
        </Button>
        <Button
          aria-label="Clear the seed"
          className="px-2.5"
          disabled={empty}
          onClick={() => setField("seed", "")}
        >
          <X aria-hidden size={16} strokeWidth={1.75} />
        </Button>
      </div>
    </Field>
  );
}
