"use client";

import { useTranslations } from "use-intl";

import { signOut } from "@/components/shell/sign-out";
import { Button } from "@/components/ui/button";

/** Signs out and stays on the page. */
export function SignOutButton() {
  const t = useTranslations();
  return <Button onClick={() => void signOut(window.location.pathname)}>{t("shell.account.signOut")}</Button>;
}
