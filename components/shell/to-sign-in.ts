/** Pages that whoever is not signed in may see; a refusal there is the page's own matter. */
const openPages = /^\/(sign-in|setup|invite|reset|share)(\/|$)/;

/** Leads whose session has ended to where they sign in, and from there back to here. */
export function toSignIn(): void {
  const { pathname, search } = window.location;
  if (openPages.test(pathname)) return;
  window.location.assign(`/sign-in?${new URLSearchParams({ next: pathname + search }).toString()}`);
}
