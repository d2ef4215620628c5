"use client";

import { useTranslations } from "use-intl";

import { AccountForm } from "./account-form";
import { useFieldSpecs } from "./use-field-specs";

/** A new password, by a link. */
export function ResetForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations();
  const { newPassword } = useFieldSpecs();
  return (
    <AccountForm
      wide
      label={t("people.reset.heading")}
      username={email}
      url="/api/reset"
      fields={[{ ...newPassword, label: t("people.fields.newPassword") }]}
      extra={{ token }}
      submit={t("people.reset.submit")}
      onDone={() => window.location.assign("/")}
    />
  );
}
