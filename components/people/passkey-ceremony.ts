import { type Answer, requestJson } from "@/components/shell/request-json";
import { send } from "@/components/shell/send";

/** How it ended: `none` where the person or the device gave no passkey, `known` where it has one already. */
export type Ceremony = "done" | "none" | "known" | Extract<Answer<never>, { ok: false }>;

const loadSchema = async () => (await import("@/components/shell/empty-schema")).EmptySchema;
const loadCeremonies = () => import("@simplewebauthn/browser");

/** What our routes hand over is the standard's own shape, made by the same library's other half. */
async function ask<Options>(url: string): Promise<Answer<Options>> {
  return (await requestJson(url, loadSchema, { method: "POST" })) as Answer<Options>;
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "");

/** Signs in by a passkey that the browser offers. */
export async function showPasskey(): Promise<Ceremony> {
  const { startAuthentication } = await loadCeremonies();
  const asked = await ask<Parameters<typeof startAuthentication>[0]["optionsJSON"]>(
    "/api/session/passkey/options",
  );
  if (!asked.ok) return asked;
  const shown = await startAuthentication({ optionsJSON: asked.data }).catch(() => null);
  if (!shown) return "none";
  const answer = await send("POST", "/api/session/passkey", shown);
  return answer.ok ? "done" : answer;
}

/** Makes a passkey for whoever is signed in. */
export async function makePasskey(name: string): Promise<Ceremony> {
  const { startRegistration } = await loadCeremonies();
  const asked = await ask<Parameters<typeof startRegistration>[0]["optionsJSON"]>(
    "/api/account/passkeys/options",
  );
  if (!asked.ok) return asked;
  const made = await startRegistration({ optionsJSON: asked.data }).catch((error: unknown) =>
    nameOf(error) === "InvalidStateError" ? ("known" as const) : ("none" as const),
  );
  if (typeof made === "string") return made;
  const answer = await send("POST", "/api/account/passkeys", { name, response: made });
  return answer.ok ? "done" : answer;
}
