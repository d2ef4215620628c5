import type { RouteName } from "./route";

/** A call as the hooks see it: what it asks for, before or after the simulator has done it. */
interface FaultyCall {
  route: RouteName;
  method: string;
  url: string;
}

/**
 * Troubles to put on purpose. An error thrown by a hook rejects the call as a broken network does. `before` may
 * answer in the route's place, which then does nothing; `after` may change the answer to what has been done.
 */
export interface Faults {
  before?(call: FaultyCall): Response | null | Promise<Response | null>;
  after?(call: FaultyCall, response: Response): Response | Promise<Response>;
}
