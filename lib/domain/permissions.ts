/** What someone is on a team, from most to least. */
export const roles = ["owner", "admin", "creator", "reviewer"] as const;
export type Role = (typeof roles)[number];

/** How far an action reaches: everything here, what one has made oneself, or nothing. */
export type Reach = "any" | "own" | "none";

type Reaches = Record<Role, Reach>;

const reaches = (owner: Reach, admin: Reach, creator: Reach, reviewer: Reach): Reaches => ({
  owner,
  admin,
  creator,
  reviewer,
});
const everyone = reaches("any", "any", "any", "any");
const makers = reaches("any", "any", "any", "none");
const makersOfTheirOwn = reaches("any", "any", "own", "none");
const ownOnly = reaches("own", "own", "own", "own");
const admins = reaches("any", "any", "none", "none");

/**
 * Who may do what: the one table that server and pages both read. A reviewer sees, comments and decides, and never
 * spends. Some rules about members depend on both people, see `mayGiveRole` and `mayChangeMember`.
 */
export const permissions = {
  "generation.see": everyone,
  "generation.create": makers,
  "generation.cancel": makersOfTheirOwn,
  /** Says what became of a generation that fal may or may not have taken. */
  "generation.resolve": makersOfTheirOwn,
  /** Favourites, tags and projects, which are everybody's. */
  "generation.organise": makers,
  "generation.delete": makersOfTheirOwn,
  "project.change": makers,
  "review.comment": everyone,
  /** What one has written oneself: nobody changes another's words. */
  "review.edit": ownOnly,
  "review.delete": reaches("any", "any", "own", "own"),
  "review.resolve": everyone,
  "review.decide": everyone,
  "review.ask": makers,
  /** Links for people without an account, and who came in by them. */
  "share.change": makersOfTheirOwn,
  /** The month's figure beside the cap, which everyone who creates is bound by. */
  "spend.meter": everyone,
  /** Entry by entry, by day, project and person. */
  "spend.see": makersOfTheirOwn,
  /** Asks fal's bill whether the books are right. */
  "spend.reconcile": admins,
  "caps.see": everyone,
  "caps.change": admins,
  /** Names and roles. */
  "member.see": everyone,
  /** Invitations, roles, caps of a person, removal, links to a new password. */
  "member.manage": admins,
  "audit.see": admins,
  /** One's own name, password, passkeys and sessions. */
  "account.change": ownOnly,
} as const satisfies Record<string, Reaches>;

export type Action = keyof typeof permissions;
export const actions = Object.keys(permissions) as Action[];

export function reachOf(role: Role, action: Action): Reach {
  return permissions[action][role];
}

/** Whether someone may do this at all; whether to this object, `mayTo` says. */
export const may = (role: Role, action: Action): boolean => reachOf(role, action) !== "none";

/** Whether someone may do this to what `makerId` made. */
export function mayTo(person: { id: string; role: Role }, action: Action, makerId: string | null): boolean {
  const reach = reachOf(person.role, action);
  return reach === "any" || (reach === "own" && makerId === person.id);
}

const isManager = (role: Role) => may(role, "member.manage");

/** Whether someone may make others of a role: only owners make owners. */
export function mayGiveRole(giver: Role, role: Role): boolean {
  return isManager(giver) && (role !== "owner" || giver === "owner");
}

/** Whether someone may change the role or cap of a member, remove them or let them choose a new password. */
export function mayChangeMember(changer: Role, member: Role): boolean {
  return isManager(changer) && (member !== "owner" || changer === "owner");
}
