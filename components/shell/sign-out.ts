import { send } from "./send";

/** Ends the session and goes on to a page. Without an answer one stays; what it says is for the page to tell. */
export async function signOut(next = "/sign-in") {
  const answer = await send("DELETE", "/api/session");
  if (answer.ok) window.location.assign(next);
  return answer;
}
