"use client";

import { useTranslations } from "use-intl";

import { AccountForm } from "./account-form";
import { PasskeySignIn } from "./passkey-sign-in";
import { useFieldSpecs } from "./use-field-specs";

interface SignInFormProps {
  /** A path of ours. */
  next: string;
  passkeyHost: string;
}

export function SignInForm({ next, passkeyHost }: SignInFormProps) {
  const t = useTranslations();
  const { email, password } = useFieldSpecs();
  const { help: _, ...address } = email;
  // The whole page anew: nothing of whoever was signed in before stays in it.
  const goOn = () => window.location.assign(next);
  return (
    <>
      <AccountForm
        wide
        label={t("people.signIn.heading")}
        url="/api/session"
        fields={[{ ...address, autoComplete: "username webauthn" }, password]}
        submit={t("people.signIn.submit")}
        onDone={goOn}
      />
      <PasskeySignIn host={passkeyHost} onDone={goOn} />
      <p className="text-body text-muted">{t("people.signIn.forgotten")}</p>
    </>
  );
}
