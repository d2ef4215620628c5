"use client";

import { LogIn } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

import { problemWords, requestJson } from "@/components/shell/request-json";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";

import { OrRule } from "./or-rule";

const loadSchema = async () => (await import("./provider-address-schema")).ProviderAddress;

interface ProviderSignInProps {
  /** The provider's, as the team calls it. */
  name: string;
  /** A path of ours. */
  next: string;
}

/** The way in through the team's own provider of sign-ins: the page goes there, and comes back with an answer. */
export function ProviderSignIn({ name, next }: ProviderSignInProps) {
  const t = useTranslations();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  // Who comes back by the browser's own button finds the page as it was left.
  useEffect(() => {
    const restart = () => setBusy(false);
    window.addEventListener("pageshow", restart);
    return () => window.removeEventListener("pageshow", restart);
  }, []);

  const open = async () => {
    setBusy(true);
    setFailure(null);
    const answer = await requestJson("/api/session/oidc", loadSchema, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ next }),
    });
    if (answer.ok) return window.location.assign(answer.data.url);
    setBusy(false);
    setFailure(problemWords(t, answer));
  };

  return (
    <div className="grid gap-4">
      <OrRule />
      <Button
        className="h-11! w-full"
        aria-disabled={busy || undefined}
        onClick={() => (busy ? undefined : void open())}
      >
        <LogIn aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />
        <span className="truncate">{t(busy ? "oidc.opening" : "oidc.signIn", { name })}</span>
      </Button>
      {failure ? (
        <div role="alert">
          <FieldError id="provider-failure">{failure}</FieldError>
        </div>
      ) : null}
    </div>
  );
}
