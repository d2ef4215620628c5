import { deviceOf } from "@/lib/domain/device";
import type { Words } from "@/lib/words/words";

/** `Chrome on Linux` */
export function deviceWords(t: Words, userAgent: string | null): string {
  const { browser, system } = deviceOf(userAgent);
  if (!browser && !system) return t("people.account.sessions.unknownDevice");
  if (!system) return browser ?? "";
  return t("people.account.sessions.device", {
    browser: browser ?? t("people.account.sessions.unknownBrowser"),
    system,
  });
}
