/** A JSON answer that sets or takes away a session's cookies, and says nothing of what is in them. */
export function withCookies(body: object, cookies: Headers, status = 200): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  for (const cookie of cookies.getSetCookie()) headers.append("set-cookie", cookie);
  return Response.json(body, { status, headers });
}
