export { changeCounter, generations } from "./generations";
export { falUploads, images } from "./images";
export { balances, ledgerEntries } from "./ledger";
export {
  accounts,
  auditEntries,
  invitations,
  passkeys,
  personBalances,
  rateLimits,
  sessions,
  users,
  verifications,
} from "./people";
export { projects, tags } from "./projects";
export { commentEdits, comments, decisions, notices, reviewRequests, reviews } from "./review";
export { shareGuests, shares } from "./shares";
export { settings } from "./settings";
