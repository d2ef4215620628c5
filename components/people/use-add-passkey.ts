"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";

import { deviceWords } from "./device-words";

const loadCeremony = () => import("./passkey-ceremony");

/** Adds a passkey, which is called after the device it is made on. */
export function useAddPasskey() {
  const t = useTranslations();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const add = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    setDone(null);
    const end = await loadCeremony().then(({ makePasskey }) =>
      makePasskey(deviceWords(t, navigator.userAgent)),
    );
    setBusy(false);
    if (end === "done") {
      setDone(t("people.account.passkeys.done"));
      return router.refresh();
    }
    if (end === "none") return setFailure(t("people.account.passkeys.cancelled"));
    setFailure(end === "known" ? t("people.account.passkeys.known") : problemWords(t, end));
  };

  return { busy, failure, done, add };
}
