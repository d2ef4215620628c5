"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";

import { AccountForm } from "./account-form";
import { useFieldSpecs } from "./use-field-specs";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

/** The code in the address's fragment, which no server and no log ever sees; null until the page has woken up. */
const useFragment = () =>
  useSyncExternalStore<string | null>(
    subscribe,
    () => window.location.hash.slice(1),
    () => null,
  );

/** Makes the first account. `needsCode`: whether the code of the start is asked for. */
export function SetUpForm({ needsCode }: { needsCode: boolean }) {
  const t = useTranslations();
  const fragment = useFragment();
  const { code, name, email, newPassword } = useFieldSpecs();
  const account = [name, email, newPassword];
  return (
    <AccountForm
      // The code arrives with the page's first breath, before anything is typed.
      key={needsCode ? fragment : null}
      wide
      label={t("people.setUp.heading")}
      url="/api/setup"
      fields={needsCode ? [{ ...code, initial: fragment ?? "" }, ...account] : account}
      submit={t("people.setUp.submit")}
      onDone={() => window.location.assign("/settings/members")}
    />
  );
}
