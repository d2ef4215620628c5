"use client";

import { Eye, EyeOff } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";

import type { Check } from "./field-checks";

export interface FieldSpec {
  name: string;
  label: string;
  autoComplete: string;
  type?: "text" | "email" | "password";
  help?: string;
  initial?: string;
  check: Check;
}

/** A field of an account. What is typed is the browser's, so nothing of it is lost. */
export function TextField({ spec, problem }: { spec: FieldSpec; problem: string | undefined }) {
  const t = useTranslations();
  const id = useId();
  const [shown, setShown] = useState(false);
  const { name, label, autoComplete, type = "text", help, initial } = spec;
  const isPassword = type === "password";
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field id={id} label={label} help={help} error={problem}>
      <div className="relative">
        <input
          id={id}
          name={name}
          type={isPassword && shown ? "text" : type}
          autoComplete={autoComplete}
          autoCapitalize={type === "text" && name === "name" ? "words" : "none"}
          autoCorrect="off"
          spellCheck={false}
          defaultValue={initial}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy({ id, help, error: problem })}
          className={`field h-11 w-full px-3 text-large ${isPassword ? "pr-12" : ""}`}
        />
        {isPassword ? (
          <Button
            variant="icon"
            aria-pressed={shown}
            aria-label={t("people.fields.show")}
            title={t("people.fields.show")}
            className="absolute inset-y-0 right-0 my-auto"
            onClick={() => setShown(!shown)}
          >
            <Icon aria-hidden size={16} strokeWidth={1.75} />
          </Button>
        ) : null}
      </div>
    </Field>
  );
}
