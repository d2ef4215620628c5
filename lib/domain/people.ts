import type { Role } from "./permissions";

/** Someone who is signed in. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** Someone whose name stands on what they made, whether or not they are still a member. */
export interface KnownPerson {
  id: string;
  name: string;
  removed: boolean;
}
