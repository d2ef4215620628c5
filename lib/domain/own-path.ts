const nowhere = "http://studio.invalid";
/** Characters that browsers drop or read as a slash, so that a path turns into another host. */
const treacherous = /[\\\p{Cc}]/u;
/** Where nobody should land who has just signed in. */
const notPages = /^\/(sign-in|setup|invite|reset|api|media)(\/|$)/;

/**
 * The path of a page of ours, as an address asks for it after a sign-in; `/` for whatever leads anywhere else. What
 * comes back begins with one slash, whatever came in.
 */
export function ownPath(asked: string | null | undefined): string {
  if (!asked?.startsWith("/") || treacherous.test(asked) || !URL.canParse(asked, nowhere)) return "/";
  const { origin, pathname, search, hash } = new URL(asked, nowhere);
  const leadsAway = origin !== nowhere || pathname.startsWith("//");
  return leadsAway || notPages.test(pathname) ? "/" : pathname + search + hash;
}
