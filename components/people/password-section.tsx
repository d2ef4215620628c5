"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { SectionCard } from "@/components/ui/section-card";

import { AccountForm } from "./account-form";
import { useFieldSpecs } from "./use-field-specs";

export function PasswordSection({ email }: { email: string }) {
  const t = useTranslations();
  const router = useRouter();
  const [done, setDone] = useState<string | null>(null);
  const { password, newPassword } = useFieldSpecs();
  return (
    <SectionCard
      id="password"
      heading={t("people.account.password.heading")}
      text={t("people.account.password.text")}
    >
      <AccountForm
        label={t("people.account.password.heading")}
        method="PUT"
        url="/api/account/password"
        username={email}
        fields={[
          { ...password, name: "current", label: t("people.fields.current") },
          { ...newPassword, label: t("people.fields.newPassword") },
        ]}
        submit={t("people.account.password.save")}
        done={done}
        onDone={(form) => {
          form.reset();
          setDone(t("people.account.password.saved"));
          router.refresh();
        }}
      />
    </SectionCard>
  );
}
