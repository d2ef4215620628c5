import { isRefusal } from "./refusal";
import type { Auth } from "./server";

/** The cookies of a new session; null where the password is wrong or nobody has this address, which take as long. */
export async function signInByPassword(
  auth: Auth,
  credentials: { email: string; password: string },
  headers: Headers,
): Promise<Headers | null> {
  try {
    const answer = await auth.api.signInEmail({ body: credentials, headers, returnHeaders: true });
    return answer.headers;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Ends the session of a request. The cookies it gives take the browser's away. */
export async function signOut(auth: Auth, headers: Headers): Promise<Headers> {
  const answer = await auth.api.signOut({ headers, returnHeaders: true });
  return answer.headers;
}
