"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { SectionCard } from "@/components/ui/section-card";

import { AccountForm } from "./account-form";
import { useFieldSpecs } from "./use-field-specs";

export function NameSection({ name }: { name: string }) {
  const t = useTranslations();
  const router = useRouter();
  const [done, setDone] = useState<string | null>(null);
  const { help: _, ...spec } = useFieldSpecs().name;
  return (
    <SectionCard id="name" heading={t("people.account.name.heading")} text={t("people.account.name.text")}>
      <AccountForm
        label={t("people.account.name.heading")}
        method="PUT"
        url="/api/account/name"
        fields={[{ ...spec, initial: name }]}
        submit={t("people.account.name.save")}
        done={done}
        onDone={() => {
          setDone(t("people.account.name.saved"));
          router.refresh();
        }}
      />
    </SectionCard>
  );
}
