"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether this browser can use a passkey at this address; `null` until the page has woken up. */
export function usePasskeysHere(host: string): boolean | null {
  return useSyncExternalStore<boolean | null>(
    never,
    () => window.isSecureContext && "PublicKeyCredential" in window && window.location.hostname === host,
    () => null,
  );
}
