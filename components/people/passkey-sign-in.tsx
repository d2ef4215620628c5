"use client";

import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";

import { OrRule } from "./or-rule";
import { usePasskeysHere } from "./use-passkeys-here";

const loadCeremony = () => import("./passkey-ceremony");

interface PasskeySignInProps {
  host: string;
  /** Whether it stands right below another way in besides the password. */
  joined: boolean;
  onDone: () => void;
}

/** The way in by a passkey, where the browser can. Its place is kept until that is known. */
export function PasskeySignIn({ host, joined, onDone }: PasskeySignInProps) {
  const t = useTranslations();
  const here = usePasskeysHere(host);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (here === false) return null;

  const signIn = async () => {
    setBusy(true);
    setFailure(null);
    const end = await loadCeremony().then(({ showPasskey }) => showPasskey());
    setBusy(false);
    if (end === "done") return onDone();
    setFailure(typeof end === "string" ? t("people.signIn.passkeyNone") : problemWords(t, end));
  };

  return (
    <div className={`grid gap-4 ${here === null ? "invisible" : ""}`}>
      {joined ? null : <OrRule />}
      <Button
        className="h-11! w-full"
        aria-disabled={busy || undefined}
        onClick={() => (busy ? undefined : void signIn())}
      >
        <KeyRound aria-hidden size={16} strokeWidth={1.75} />
        {t("people.signIn.passkey")}
      </Button>
      {failure ? (
        <div role="alert">
          <FieldError id="passkey-failure">{failure}</FieldError>
        </div>
      ) : null}
    </div>
  );
}
