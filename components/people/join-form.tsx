"use client";

import { useTranslations } from "use-intl";

import { AccountForm } from "./account-form";
import { useFieldSpecs } from "./use-field-specs";

/** What whoever was invited gives to become a member. */
export function JoinForm({ token }: { token: string }) {
  const t = useTranslations();
  const { name, email, newPassword } = useFieldSpecs();
  return (
    <AccountForm
      wide
      label={t("people.invite.heading")}
      url="/api/invitations/accept"
      fields={[name, email, newPassword]}
      extra={{ token }}
      submit={t("people.invite.submit")}
      onDone={() => window.location.assign("/")}
    />
  );
}
