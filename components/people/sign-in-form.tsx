"use client";

import { useTranslations } from "use-intl";

import { FieldError } from "@/components/ui/field";
import type { OidcProblem } from "@/lib/domain/oidc-problem";

import { AccountForm } from "./account-form";
import { PasskeySignIn } from "./passkey-sign-in";
import { ProviderSignIn } from "./provider-sign-in";
import { useFieldSpecs } from "./use-field-specs";

interface SignInFormProps {
  /** A path of ours. */
  next: string;
  passkeyHost: string;
  /** The team's own provider of sign-ins, by name. */
  provider: string | null;
  /** Why that provider's answer let nobody in. */
  problem: OidcProblem | null;
}

export function SignInForm({ next, passkeyHost, provider, problem }: SignInFormProps) {
  const t = useTranslations();
  const { email, password } = useFieldSpecs();
  const { help: _, ...address } = email;
  // The whole page anew: nothing of whoever was signed in before stays in it.
  const goOn = () => window.location.assign(next);
  return (
    <>
      {problem ? (
        <div role="alert">
          <FieldError id="sign-in-problem">{t(`oidc.problems.${problem}`)}</FieldError>
        </div>
      ) : null}
      <AccountForm
        wide
        label={t("people.signIn.heading")}
        url="/api/session"
        fields={[{ ...address, autoComplete: "username webauthn" }, password]}
        submit={t("people.signIn.submit")}
        onDone={goOn}
      />
      {provider === null ? null : <ProviderSignIn name={provider} next={next} />}
      <PasskeySignIn host={passkeyHost} joined={provider !== null} onDone={goOn} />
      <p className="text-body text-muted">{t("people.signIn.forgotten")}</p>
    </>
  );
}
