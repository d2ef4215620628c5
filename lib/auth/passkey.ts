import type { AuthenticationResponseJSON } from "@simplewebauthn/browser";

import { isRefusal, refusalCode } from "./refusal";
import type { Auth } from "./server";

/** What a browser is asked, with the cookie by which its answer is known again. */
interface Question {
  options: object;
  cookies: Headers;
}

/** What a browser answers: its shape is the standard's, and better-auth checks it. */
export type PasskeyAnswer = Record<string, unknown> & { id: string };

/** Asks whoever is at the browser to show a passkey. */
export async function askForPasskey(auth: Auth, headers: Headers): Promise<Question> {
  const { response, headers: cookies } = await auth.api.generatePasskeyAuthenticationOptions({
    headers,
    returnHeaders: true,
  });
  return { options: { ...response, userVerification: "required" }, cookies };
}

/** The cookies of a new session; null where the passkey is not known here or does not prove itself. */
export async function signInByPasskey(
  auth: Auth,
  response: PasskeyAnswer,
  headers: Headers,
): Promise<Headers | null> {
  try {
    const answer = await auth.api.verifyPasskeyAuthentication({
      body: { response: response as unknown as AuthenticationResponseJSON }, // better-auth checks it
      headers,
      returnHeaders: true,
    });
    return answer.headers;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

const notFresh = "SESSION_NOT_FRESH";

/** Asks for a new passkey; null where one signed in too long ago to add a way in. */
export async function askForNewPasskey(auth: Auth, headers: Headers): Promise<Question | null> {
  try {
    const { response, headers: cookies } = await auth.api.generatePasskeyRegistrationOptions({
      headers,
      returnHeaders: true,
    });
    return { options: response, cookies };
  } catch (error) {
    if (refusalCode(error) === notFresh) return null;
    throw error;
  }
}

/** Keeps a new passkey of whoever is signed in; false where it does not prove itself. */
export async function addPasskey(
  auth: Auth,
  { response, name }: { response: PasskeyAnswer; name: string },
  headers: Headers,
): Promise<boolean> {
  try {
    await auth.api.verifyPasskeyRegistration({ body: { response, name }, headers });
    return true;
  } catch (error) {
    if (refusalCode(error) !== null) return false;
    throw error;
  }
}
