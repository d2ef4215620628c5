"use client";

import { useTranslations } from "use-intl";

import { describedBy, Field } from "@/components/ui/field";

interface InviteEmailProps {
  id: string;
  problem: string | null;
}

/** Where an invitation is sent, if anywhere. The address is somebody else's, so no browser fills it in. */
export function InviteEmail({ id, problem }: InviteEmailProps) {
  const t = useTranslations();
  const help = t("people.invitations.emailHelp");
  const error = problem ?? undefined;
  return (
    <Field id={id} label={t("people.fields.email")} help={help} error={error}>
      <input
        id={id}
        name="email"
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, help, error })}
        className="field h-11 w-full px-3 text-large"
      />
    </Field>
  );
}
