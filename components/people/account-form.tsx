"use client";

import { Check } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";

import { TextField } from "./text-field";
import { type AccountFormOptions, useAccountForm } from "./use-account-form";

interface AccountFormProps extends AccountFormOptions {
  label: string;
  submit: string;
  /** What it says once it is done, where one stays on the page. */
  done?: string | null;
  /** Whether the button is as wide as the fields. */
  wide?: boolean;
  /** Whose password it is, for those who keep passwords. */
  username?: string;
}

/** The fields of an account, and the button that sends them. */
export function AccountForm({ label, submit, done, wide, username, ...options }: AccountFormProps) {
  const t = useTranslations();
  const id = useId();
  const { problems, failure, sending, onSubmit } = useAccountForm(options);
  return (
    // Sent before the page has woken up, a form must not put a password into the address.
    <form noValidate method="post" aria-label={label} className="grid gap-5" onSubmit={onSubmit}>
      {username === undefined ? null : (
        <input type="email" autoComplete="username" defaultValue={username} readOnly hidden />
      )}
      {options.fields.map((spec) => (
        <TextField key={spec.name} spec={spec} problem={problems[spec.name]} />
      ))}
      {failure ? (
        <div role="alert">
          <FieldError id={`${id}failure`}>{failure}</FieldError>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          // On a page of its own it is what one came for; among others it is one of several.
          variant={wide ? "primary" : "secondary"}
          type="submit"
          aria-disabled={sending || undefined}
          className={wide ? "w-full" : ""}
        >
          {sending ? t("people.sending") : submit}
        </Button>
        {done === undefined ? null : (
          <output className="flex items-center gap-1.5 text-body text-good">
            {done === null ? null : (
              <>
                <Check aria-hidden size={16} strokeWidth={1.75} />
                {done}
              </>
            )}
          </output>
        )}
      </div>
    </form>
  );
}
