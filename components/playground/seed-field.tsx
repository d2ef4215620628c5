"use client";

import { Dices, X } from "lucide-react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";

import { useFieldError } from "./field-error";
import { NumberInput } from "./number-field";
import { usePlayground } from "./playground-provider";

const seedsToDraw = 2 ** 31;

function drawSeed(): string {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(drawn % seedsToDraw);
}

export function SeedField() {
  const id = "field-seed";
  const t = useTranslations();
  const help = t("fields.seed.help");
  const error = useFieldError("seed");
  const empty = usePlayground((state) => state.fields.seed === "");
  const setField = usePlayground((state) => state.setField);

  return (
    <Field id={id} label={t("fields.seed.label")} term="seed" help={help} error={error}>
      <div className="flex gap-2">
        <NumberInput
          name="seed"
          id={id}
          placeholder={t("playground.seed.placeholder")}
          className="w-full min-w-0"
          describedBy={describedBy({ id, help, error })}
        />
        <Button
          aria-label={t("playground.seed.draw")}
          className="px-2.5"
          onClick={() => setField("seed", drawSeed())}
        >
          <Dices aria-hidden size={16} strokeWidth={1.75} />
        </Button>
        <Button
          aria-label={t("playground.seed.clear")}
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
