"use client";

import { useTranslations } from "use-intl";

import { passwordLimits } from "@/lib/domain/password";

import { checkCode, checkEmail, checkName, checkNewPassword, checkPassword } from "./field-checks";
import type { FieldSpec } from "./text-field";

/** The fields that accounts are made of. */
export function useFieldSpecs() {
  const t = useTranslations();
  const name: FieldSpec = {
    name: "name",
    label: t("people.fields.name"),
    autoComplete: "name",
    help: t("people.fields.nameHelp"),
    check: checkName,
  };
  const email: FieldSpec = {
    name: "email",
    type: "email",
    label: t("people.fields.email"),
    autoComplete: "email",
    help: t("people.fields.emailHelp"),
    check: checkEmail,
  };
  const password: FieldSpec = {
    name: "password",
    type: "password",
    label: t("people.fields.password"),
    autoComplete: "current-password",
    check: checkPassword,
  };
  const newPassword: FieldSpec = {
    ...password,
    autoComplete: "new-password",
    help: t("people.fields.passwordHelp", { least: passwordLimits.least }),
    check: checkNewPassword,
  };
  const code: FieldSpec = {
    name: "code",
    label: t("people.fields.code"),
    autoComplete: "off",
    help: t("people.fields.codeHelp"),
    check: checkCode,
  };
  return { name, email, password, newPassword, code };
}
